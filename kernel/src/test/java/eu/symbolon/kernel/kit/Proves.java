package eu.symbolon.kernel.kit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The rules of law that a test proves, by their ids in {@code docs/rules/rules.tsv}: {@code @Proves("PNR-12-2")}. On a class it
 * speaks for all its tests. RulesTest reads it from the sources of all modules, so the ids are literals.
 */
@Documented
@Retention(RetentionPolicy.SOURCE)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Proves {
    String[] value();
}
