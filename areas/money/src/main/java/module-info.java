/** Money: payments between banks, the lists they are screened against, and payments cut below a threshold. */
module eu.symbolon.money {
    requires static org.jspecify;
    requires eu.symbolon.kernel;
    requires eu.symbolon.wire;

    provides eu.symbolon.kernel.area.Area with
            eu.symbolon.money.Money;
}
