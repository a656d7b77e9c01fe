package dev.rollcall.scim.filter;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rollcall.platform.sentence.Sentence;
import dev.rollcall.platform.text.Quoted;
import dev.rollcall.scim.filter.Lexer.Kind;
import dev.rollcall.scim.filter.Lexer.Token;
import dev.rollcall.search.Operator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Reads filters (RFC 7644 §3.4.2.2, figure 1). {@code and} binds more closely than {@code or}; operators and names in
 * any case. A filter has at most 8,192 characters, 40 levels and 500 terms.
 */
public final class FilterParser {
    private static final int LONGEST = 8192;
    private static final int DEEPEST = 40;
    private static final int MOST_TERMS = 500;
    // Numbers with all their digits: a decimal attribute compares exactly.
    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    private final List<Token> tokens;
    private int next;
    private int depth;
    private int terms;

    private FilterParser(String text) {
        if (text.length() > LONGEST) {
            throw new FilterSyntaxException(Sentence.of("part.filter.tooLong", LONGEST));
        }
        tokens = Lexer.tokens(text);
    }

    /** @throws FilterSyntaxException when the text is no filter */
    public static Filter parse(String text) {
        var parser = new FilterParser(text);
        Filter filter = parser.disjunction(null);
        parser.expect(Kind.END, "endOfFilter");
        return filter;
    }

    /**
     * Reads the target of a PATCH operation (RFC 7644 §3.5.2, figure 7): {@code attribute}, {@code attribute.sub},
     * {@code attribute[filter]} or {@code attribute[filter].sub}.
     *
     * @throws FilterSyntaxException when the text is no path
     */
    public static PatchTarget parseTarget(String text) {
        var parser = new FilterParser(text);
        AttributePath path = parser.path(parser.expect(Kind.WORD, "name"), null);
        Filter condition = null;
        String subAttribute = path.subAttribute();
        if (parser.peek().kind() == Kind.OPEN_BRACKET) {
            condition = parser.bracketed(path);
            if (parser.peek().kind() == Kind.WORD) {
                subAttribute = parser.subAttributeAfterBracket();
            }
        }
        parser.expect(Kind.END, "endOfPath");
        return new PatchTarget(path.urn(), path.attribute(), condition, subAttribute);
    }

    /**
     * The target of a PATCH operation.
     *
     * @param condition selects values of a multi-valued attribute; null for all
     */
    public record PatchTarget(
            @Nullable String urn,
            String attribute,
            @Nullable Filter condition,
            @Nullable String subAttribute) {}

    private Filter disjunction(@Nullable AttributePath outer) {
        if (++depth > DEEPEST) {
            throw new FilterSyntaxException(Sentence.of("part.filter.tooDeep", DEEPEST));
        }
        Filter left = conjunction(outer);
        while (isWord("or")) {
            next++;
            left = new Filter.Or(left, conjunction(outer));
        }
        depth--;
        return left;
    }

    private Filter conjunction(@Nullable AttributePath outer) {
        Filter left = term(outer);
        while (isWord("and")) {
            next++;
            left = new Filter.And(left, term(outer));
        }
        return left;
    }

    private Filter term(@Nullable AttributePath outer) {
        if (++terms > MOST_TERMS) {
            throw new FilterSyntaxException(Sentence.of("part.filter.tooManyTerms", MOST_TERMS));
        }
        if (isWord("not") && tokens.get(next + 1).kind() == Kind.OPEN) {
            next++;
            return new Filter.Not(grouped(outer));
        }
        return peek().kind() == Kind.OPEN ? grouped(outer) : attributeTerm(outer);
    }

    private Filter grouped(@Nullable AttributePath outer) {
        expect(Kind.OPEN, "openingParenthesis");
        Filter inner = disjunction(outer);
        expect(Kind.CLOSE, "closingParenthesis");
        return inner;
    }

    private Filter attributeTerm(@Nullable AttributePath outer) {
        Token name = expect(Kind.WORD, "name");
        AttributePath path = path(name, outer);
        if (peek().kind() == Kind.OPEN_BRACKET) {
            if (outer != null) {
                throw unexpected(peek(), "operator");
            }
            return valuePath(path);
        }
        return test(path);
    }

    private Filter test(AttributePath path) {
        Token operator = expect(Kind.WORD, "someOperator");
        if (operator.text().equalsIgnoreCase("pr")) {
            return new Filter.Presence(path);
        }
        return new Filter.Comparison(path, operator(operator), value());
    }

    // emails[type eq "work"].value eq "a@b", as Entra asks: beyond the RFC's grammar, the same as emails[type eq "work"
    // and value eq "a@b"].
    private Filter valuePath(AttributePath path) {
        Filter condition = bracketed(path);
        if (peek().kind() == Kind.WORD && peek().text().startsWith(".")) {
            var sub = new AttributePath(null, subAttributeAfterBracket(), null);
            return new Filter.ValuePath(path, new Filter.And(condition, test(sub)));
        }
        return new Filter.ValuePath(path, condition);
    }

    private Filter bracketed(AttributePath path) {
        expect(Kind.OPEN_BRACKET, "openingBracket");
        Filter inner = disjunction(path);
        expect(Kind.CLOSE_BRACKET, "closingBracket");
        return inner;
    }

    private String subAttributeAfterBracket() {
        Token word = tokens.get(next++);
        String text = word.text();
        if (text.length() < 2 || text.charAt(0) != '.' || !isName(text.substring(1))) {
            throw unexpected(word, "subAttribute");
        }
        return text.substring(1);
    }

    private static Operator operator(Token token) {
        try {
            return Operator.valueOf(token.text().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw unexpected(token, "oneOperator");
        }
    }

    private JsonNode value() {
        Token token = tokens.get(next++);
        if (token.kind() == Kind.STRING || token.kind() == Kind.WORD) {
            String text = token.text();
            String json =
                    text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false") || text.equalsIgnoreCase("null")
                            ? text.toLowerCase(Locale.ROOT)
                            : text;
            try {
                JsonNode node = JSON.readTree(json);
                if (node != null && node.isValueNode()) {
                    return node;
                }
            } catch (JsonProcessingException e) {
                // Refused below with the same sentence.
            }
        }
        throw unexpected(token, "value");
    }

    private AttributePath path(Token token, @Nullable AttributePath outer) {
        String text = token.text();
        String urn = null;
        int colon = text.lastIndexOf(':');
        if (colon >= 0) {
            urn = text.substring(0, colon);
            text = text.substring(colon + 1);
            if (outer != null || !urn.regionMatches(true, 0, "urn:", 0, 4)) {
                throw unexpected(token, "name");
            }
        }
        int dot = text.indexOf('.');
        String attribute = dot < 0 ? text : text.substring(0, dot);
        String sub = dot < 0 ? null : text.substring(dot + 1);
        if (!isName(attribute) || (sub != null && !isName(sub))) {
            throw unexpected(token, "name");
        }
        return new AttributePath(urn, attribute, sub);
    }

    // ATTRNAME = ALPHA *(nameChar), and $ref (RFC 7644 §3.10, RFC 7643 §2.1).
    private static boolean isName(String text) {
        if (text.isEmpty() || !(isLetter(text.charAt(0)) || text.charAt(0) == '$')) {
            return false;
        }
        return text.chars().skip(1).allMatch(c -> isLetter((char) c) || (c >= '0' && c <= '9') || c == '-' || c == '_');
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private Token peek() {
        return tokens.get(next);
    }

    private boolean isWord(String word) {
        return peek().kind() == Kind.WORD && peek().text().equalsIgnoreCase(word);
    }

    private Token expect(Kind kind, String what) {
        Token token = tokens.get(next);
        if (token.kind() != kind) {
            throw unexpected(token, what);
        }
        next++;
        return token;
    }

    private static FilterSyntaxException unexpected(Token token, String expected) {
        var wanted = Sentence.of("part.expected." + expected);
        return new FilterSyntaxException(
                token.kind() == Kind.END
                        ? Sentence.of("part.filter.ends", token.at(), wanted)
                        : Sentence.of("part.filter.stands", Quoted.of(token.text()), token.at(), wanted));
    }
}
