package eu.symbolon.node.retention;

import eu.symbolon.node.access.Context;
import eu.symbolon.node.access.Notices;
import eu.symbolon.node.access.OrderKind;
import eu.symbolon.node.access.Orders;
import eu.symbolon.node.store.Reference;
import eu.symbolon.node.store.VeilTable;
import eu.symbolon.node.store.row.BodyRow;
import eu.symbolon.node.store.row.RecordDetail;
import java.util.Optional;

/**
 * Reads what is masked: only who asked for it, for the purpose and case of the order, while the order holds (Directive (EU)
 * 2016/681 Art 12(3)). The data protection officer gets a notice when it is approved. Without an order it is as if there were
 * nothing.
 */
public final class Unmasking {
    private final VeilTable veil;
    private final Orders orders;

    public Unmasking(VeilTable veil, Orders orders, Notices notices) {
        this.veil = veil;
        this.orders = orders;
        orders.onApproval(OrderKind.UNMASK, notices::unmasked);
    }

    /** The whole record, by an order on {@code record REF}. */
    public Optional<RecordDetail> record(Context context, String id) {
        return Reference.parse(id)
                .filter(reference -> isOrdered(context, "record " + reference))
                .flatMap(reference -> veil.record(context, reference));
    }

    /** The bytes of a message, by an order on {@code message SHA-256}. */
    public Optional<BodyRow> bytes(Context context, String sha256) {
        return isOrdered(context, "message " + sha256) ? veil.bytes(context, sha256) : Optional.empty();
    }

    private boolean isOrdered(Context context, String subject) {
        return orders.approved(OrderKind.UNMASK, subject)
                .filter(order -> order.isOf(context))
                .isPresent();
    }
}
