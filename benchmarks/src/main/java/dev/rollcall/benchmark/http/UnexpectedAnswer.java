package dev.rollcall.benchmark.http;

/** An answer that ends the run: figures of wrong answers would say nothing. */
public final class UnexpectedAnswer extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UnexpectedAnswer(String request, String why, Answer answer) {
        super(request + ": " + why + ", but " + answer.status() + " with\n" + answer.body());
    }
}
