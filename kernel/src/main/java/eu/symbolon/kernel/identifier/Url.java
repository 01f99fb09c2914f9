package eu.symbolon.kernel.identifier;

/** Web address: scheme and host in lower case, path as written, fragment dropped, defanged forms undone. */
final class Url implements Notation {

    @Override
    public Reading read(String text) {
        int scheme = text.indexOf("://");
        if (scheme < 1 || text.chars().anyMatch(Character::isWhitespace)) {
            return Notation.wrong("not of the form scheme://host/path");
        }
        int path = text.indexOf(47, scheme + 3);
        String head = Domain.refang(path < 0 ? text : text.substring(0, path));
        String tail = path < 0 ? "/" : text.substring(path);
        int fragment = tail.indexOf(35);
        return Notation.normal(head + (fragment < 0 ? tail : tail.substring(0, fragment)));
    }
}
