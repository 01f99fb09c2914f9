package eu.symbolon.passengers.read;

/** Segment tags as packed integers (three characters, 8 bits each), so that a switch needs no text. */
final class Tag {
    static final int UNB = 'U' << 16 | 'N' << 8 | 'B';
    static final int UNG = 'U' << 16 | 'N' << 8 | 'G';
    static final int UNH = 'U' << 16 | 'N' << 8 | 'H';
    static final int UNT = 'U' << 16 | 'N' << 8 | 'T';
    static final int UNE = 'U' << 16 | 'N' << 8 | 'E';
    static final int UNZ = 'U' << 16 | 'N' << 8 | 'Z';

    static final int ABI = 'A' << 16 | 'B' << 8 | 'I';
    static final int ADD = 'A' << 16 | 'D' << 8 | 'D';
    static final int APD = 'A' << 16 | 'P' << 8 | 'D';
    static final int ATT = 'A' << 16 | 'T' << 8 | 'T';
    static final int BGM = 'B' << 16 | 'G' << 8 | 'M';
    static final int CNT = 'C' << 16 | 'N' << 8 | 'T';
    static final int COM = 'C' << 16 | 'O' << 8 | 'M';
    static final int DAT = 'D' << 16 | 'A' << 8 | 'T';
    static final int DOC = 'D' << 16 | 'O' << 8 | 'C';
    static final int DTM = 'D' << 16 | 'T' << 8 | 'M';
    static final int EBD = 'E' << 16 | 'B' << 8 | 'D';
    static final int EQN = 'E' << 16 | 'Q' << 8 | 'N';
    static final int FAR = 'F' << 16 | 'A' << 8 | 'R';
    static final int FOP = 'F' << 16 | 'O' << 8 | 'P';
    static final int FTI = 'F' << 16 | 'T' << 8 | 'I';
    static final int FTX = 'F' << 16 | 'T' << 8 | 'X';
    static final int GEI = 'G' << 16 | 'E' << 8 | 'I';
    static final int IFT = 'I' << 16 | 'F' << 8 | 'T';
    static final int LOC = 'L' << 16 | 'O' << 8 | 'C';
    static final int LTS = 'L' << 16 | 'T' << 8 | 'S';
    static final int MEA = 'M' << 16 | 'E' << 8 | 'A';
    static final int MON = 'M' << 16 | 'O' << 8 | 'N';
    static final int MSG = 'M' << 16 | 'S' << 8 | 'G';
    static final int NAD = 'N' << 16 | 'A' << 8 | 'D';
    static final int NAT = 'N' << 16 | 'A' << 8 | 'T';
    static final int ORG = 'O' << 16 | 'R' << 8 | 'G';
    static final int PTK = 'P' << 16 | 'T' << 8 | 'K';
    static final int RCI = 'R' << 16 | 'C' << 8 | 'I';
    static final int REF = 'R' << 16 | 'E' << 8 | 'F';
    static final int RFF = 'R' << 16 | 'F' << 8 | 'F';
    static final int RPI = 'R' << 16 | 'P' << 8 | 'I';
    static final int SAC = 'S' << 16 | 'A' << 8 | 'C';
    static final int SRC = 'S' << 16 | 'R' << 8 | 'C';
    static final int SSD = 'S' << 16 | 'S' << 8 | 'D';
    static final int SSR = 'S' << 16 | 'S' << 8 | 'R';
    static final int TBD = 'T' << 16 | 'B' << 8 | 'D';
    static final int TDT = 'T' << 16 | 'D' << 8 | 'T';
    static final int TIF = 'T' << 16 | 'I' << 8 | 'F';
    static final int TKT = 'T' << 16 | 'K' << 8 | 'T';
    static final int TRA = 'T' << 16 | 'R' << 8 | 'A';
    static final int TRI = 'T' << 16 | 'R' << 8 | 'I';
    static final int TVL = 'T' << 16 | 'V' << 8 | 'L';
    static final int TXD = 'T' << 16 | 'X' << 8 | 'D';

    private static final long[] KNOWN = new long[26 * 26 * 26 / 64 + 1];

    static {
        int[] all = {
            UNB, UNG, UNH, UNT, UNE, UNZ, ABI, ADD, APD, ATT, BGM, CNT, COM, DAT, DOC, DTM, EBD, EQN, FAR, FOP, FTI,
                    FTX,
            GEI, IFT, LOC, LTS, MEA, MON, MSG, NAD, NAT, ORG, PTK, RCI, REF, RFF, RPI, SAC, SRC, SSD, SSR, TBD, TDT,
                    TIF,
            TKT, TRA, TRI, TVL, TXD
        };
        for (int tag : all) {
            int bit = bit(tag);
            KNOWN[bit >> 6] |= 1L << bit;
        }
    }

    private Tag() {}

    /** The packed tag, or 0 when the three bytes are no capital letters. */
    static int pack(byte a, byte b, byte c) {
        return isCapital(a) && isCapital(b) && isCapital(c) ? a << 16 | b << 8 | c : 0;
    }

    /** Whether the tag occurs in the messages of this area. */
    static boolean isKnown(int tag) {
        if (tag == 0) {
            return false;
        }
        int bit = bit(tag);
        return (KNOWN[bit >> 6] & 1L << bit) != 0;
    }

    static String text(int tag) {
        return new String(new char[] {(char) (tag >> 16), (char) (tag >> 8 & 0xff), (char) (tag & 0xff)});
    }

    private static int bit(int tag) {
        return ((tag >> 16) - 'A') * 676 + ((tag >> 8 & 0xff) - 'A') * 26 + (tag & 0xff) - 'A';
    }

    private static boolean isCapital(byte b) {
        return b >= 'A' && b <= 'Z';
    }
}
