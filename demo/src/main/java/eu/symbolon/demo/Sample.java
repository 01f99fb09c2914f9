package eu.symbolon.demo;

/**
 * One message of the day.
 *
 * @param source who sends it
 * @param name file name, in the order of arrival
 * @param bytes its content
 */
public record Sample(String source, String name, byte[] bytes) {}
