package eu.symbolon.passengers.read;

import java.nio.charset.StandardCharsets;

/** Invented messages of the two formats: no person, booking or flight in them exists. */
final class Samples {
    private Samples() {}

    /** Two PNRs: a couple with an infant and cash ticket; one traveller with a masked card. */
    static final String PNRGOV =
            """
            UNA:+.? '
            UNB+IATA:1+XY++261120:0900+0001'
            UNG+PNRGOV+XY+PIU+261120:0900+0001+IA+13:1'
            UNH+0001+PNRGOV:13:1:IA+XY0123/221126/1000+01:F'
            MSG+:22'
            ORG+XY:HEL'
            TVL+221126:1000:221126:1320+HEL+LIS+XY+0123'
            EQN+2'
            SRC'
            RCI+XY:ABC123::011126:1015+1S:QWERTZ'
            SSR+VGML:HK:1:XY'
            DAT+700:191126:1200+710:011126:1030'
            IFT+4:28::XY+CTCM 00358401234567'
            ORG+1S:HEL+12345675:HEL1S2100+HEL++T+FI:EUR+A0001'
            ADD++700:1 HARBOUR STREET:TURKU:::FI:20100:358401234567'
            TIF+VIRTA+AINO MRS:A:1:1'
            FTI+XY:7700112233'
            SSR+DOCS:HK:1:XY:::::/P/FIN/XP1234567/FIN/04JUL85/F/12JAN31/VIRTA/AINO/MARIA+::1'
            TKT+1051234567890:T:1'
            FOP+CA::420.00'
            TIF+VIRTA+EEROMR:A:2'
            SSR+DOCS:HK:1:XY:::::/P/FI/XP7654321/FI/11MAR83/M/01FEB30/VIRTA/EERO+::2'
            IFT+4:28::XY+CTCE EERO..VIRTA//EXAMPLE.ORG'
            TIF+VIRTA+OLLI:IN:1I'
            SSR+INFT:HK:1:XY:::::VIRTA/OLLI/15APR26+::1'
            TVL+221126:1000:221126:1320+HEL+LIS+XY+0123:Y'
            RPI+3+HK'
            APD+320'
            SSR+SEAT:HK:2:XY:::HEL:LIS+12A::1:N+12B::2:N'
            SSR+TKNE:HK:1:XY:::HEL:LIS:1051234567891C1+::2'
            TRI++014:::1'
            TIF+VIRTA+AINO MRS:A:1'
            SSD+12A++++Y'
            TBD++02:31:701+++XY:004411::LIS:002'
            SRC'
            RCI+XY:DEF456::051126:0800'
            TIF+O?'NEILL+NIAMH:A:1'
            SSR+DOCS:HK:1:XY:::::/P/IRL/PA0099887/IRL/29FEB64/F/30JUN29/O?'NEILL/NIAMH+::1'
            FOP+CC::99.00:VI:XXXXXXXXXXXX4242:0127'
            IFT+4:43+SEAN OTHER+9 LONG ROAD CORK+00353211234567'
            TVL+221126:1000:221126:1320+HEL+LIS+ZZ:XY+4123:M'
            TVL+++++0123:M'
            RPI+1+HK'
            ABI+1++++XY'
            SAC+++X'
            TIF+ONEILL+NIAMH:A:1'
            UNT+44+0001'
            UNE+1+0001'
            UNZ+1+0001'
            """;

    /** One passenger with passport, one crew member with identity card. */
    static final String PAXLST =
            """
            UNA:+.? '
            UNB+UNOA:4+XY:ZZ+PIU:ZZ+261122:0830+000042++APIS'
            UNG+PAXLST+XY:ZZ+PIU:ZZ+261122:0830+42+UN+D:05B'
            UNH+PAX042+PAXLST:D:05B:UN:IATA+XY0123/221126/1000+01:F'
            BGM+745'
            RFF+TN:XY42:::1'
            NAD+MS+++XY OPERATIONS'
            COM+?+358 9 1234 567:TE+OPS@EXAMPLE.ORG:EM'
            TDT+20+XY0123+++XY'
            LOC+125+HEL'
            DTM+189:2611221000:201'
            LOC+87+LIS'
            DTM+232:2611221320:201'
            NAD+FL+++VIRTA:AINO:MARIA'
            ATT+2++F'
            DTM+329:850704'
            MEA+CT++:2'
            MEA+WT++KGM:31'
            GEI+4+173'
            FTX+BAG+++XY004411'
            LOC+22+LIS'
            LOC+174+FIN'
            LOC+178+HEL'
            LOC+179+LIS'
            NAT+2+FIN'
            RFF+AVF:ABC123'
            RFF+ABO:778899'
            RFF+SEA:12A'
            DOC+P:110:111+XP1234567'
            DTM+36:310112'
            LOC+91+FIN'
            NAD+FM+++LAINE:KAI'
            ATT+2++M'
            DTM+329:790230'
            NAT+2+FIN'
            DOC+I:110:111+ID900800'
            DTM+36:300101'
            LOC+91+FIN'
            CNT+42:2'
            UNT+37+PAX042'
            UNE+1+42'
            UNZ+1+000042'
            """;

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
