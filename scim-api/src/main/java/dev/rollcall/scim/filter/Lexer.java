package dev.rollcall.scim.filter;

import dev.rollcall.platform.sentence.Sentence;
import java.util.ArrayList;
import java.util.List;

/** Cuts a filter into tokens. Linear in the text's length, no regular expression. */
final class Lexer {
    /** What a token is. */
    enum Kind {
        WORD,
        STRING,
        OPEN,
        CLOSE,
        OPEN_BRACKET,
        CLOSE_BRACKET,
        END
    }

    /**
     * @param text a word as written, a string with its quotes and escapes
     * @param at the position in the filter, from 1
     */
    record Token(Kind kind, String text, int at) {}

    private final String filter;
    private int position;

    private Lexer(String filter) {
        this.filter = filter;
    }

    static List<Token> tokens(String filter) {
        var lexer = new Lexer(filter);
        List<Token> tokens = new ArrayList<>();
        Token token;
        do {
            token = lexer.next();
            tokens.add(token);
        } while (token.kind() != Kind.END);
        return tokens;
    }

    private Token next() {
        while (position < filter.length() && filter.charAt(position) == ' ') {
            position++;
        }
        int start = position;
        if (start == filter.length()) {
            return new Token(Kind.END, "", start + 1);
        }
        char c = filter.charAt(position);
        Kind bracket = bracket(c);
        if (bracket != Kind.WORD) {
            position++;
            return new Token(bracket, String.valueOf(c), start + 1);
        }
        return c == '"' ? string(start) : word(start);
    }

    private static Kind bracket(char c) {
        return switch (c) {
            case '(' -> Kind.OPEN;
            case ')' -> Kind.CLOSE;
            case '[' -> Kind.OPEN_BRACKET;
            case ']' -> Kind.CLOSE_BRACKET;
            default -> Kind.WORD;
        };
    }

    private Token string(int start) {
        position++;
        while (position < filter.length() && filter.charAt(position) != '"') {
            position += filter.charAt(position) == '\\' ? 2 : 1;
        }
        if (position >= filter.length()) {
            throw new FilterSyntaxException(Sentence.of("part.filter.noClosingQuote", start + 1));
        }
        position++;
        return new Token(Kind.STRING, filter.substring(start, position), start + 1);
    }

    private Token word(int start) {
        while (position < filter.length() && isWordPart(filter.charAt(position))) {
            position++;
        }
        return new Token(Kind.WORD, filter.substring(start, position), start + 1);
    }

    private static boolean isWordPart(char c) {
        return c != ' ' && c != '"' && bracket(c) == Kind.WORD;
    }
}
