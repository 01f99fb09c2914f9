/** A day of sample messages of all areas in their real formats: a told story and seeded innocent traffic around it. */
module eu.symbolon.demo {
    requires static org.jspecify;

    exports eu.symbolon.demo;
}
