package eu.symbolon.cargo.read;

import eu.symbolon.kernel.area.Reader;
import eu.symbolon.kernel.area.Sink;
import eu.symbolon.kernel.word.Where;
import eu.symbolon.wire.Text;

/** What both Cargo-IMP readers share: recognition by the type line, refusal of the other types by name. */
abstract class ImpReader implements Reader {
    private static final int HEAD = 2000;

    /** The type of Cargo-IMP this reader reads. */
    abstract String type();

    abstract void read(ImpMessage message, Sink out);

    @Override
    public final int recognise(byte[] bytes) {
        String head = Text.head(bytes, HEAD);
        if (!ImpMessage.firstType(head).equals(type())) {
            return 0;
        }
        return head.contains(type() + "/") ? 95 : 60;
    }

    @Override
    public final void read(byte[] bytes, Sink out) {
        for (ImpMessage message : ImpMessage.all(bytes, out)) {
            if (message.type().equals(type())) {
                read(message, out);
            } else {
                out.reject(
                        Where.line(message.line()),
                        message.type(),
                        "this is a Cargo-IMP " + message.type() + " (" + ImpMessage.TYPES.get(message.type())
                                + "), not a " + type() + ". Of Cargo-IMP, FWB and FHL are read");
            }
        }
    }
}
