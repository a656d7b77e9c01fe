package dev.rollcall.platform.sentence;

/** Counts what it costs to read a text: how many characters are looked at, each time anew. */
final class Effort {
    private long spent;

    void spend(int characters) {
        spent += characters;
    }

    long spent() {
        return spent;
    }
}
