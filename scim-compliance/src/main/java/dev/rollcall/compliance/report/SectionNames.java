package dev.rollcall.compliance.report;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.platform.commons.support.AnnotationSupport;

/** Display names such as {@code RFC 7644 §3.4.2.2 — co matches in any case}. */
public final class SectionNames extends DisplayNameGenerator.Standard {
    /** Words that the RFCs write in camel case. */
    private static final List<String> TERMS = List.of(
            "userName",
            "displayName",
            "nickName",
            "familyName",
            "externalId",
            "bulkId",
            "failOnErrors",
            "maxOperations",
            "maxPayloadSize",
            "startIndex",
            "totalResults",
            "itemsPerPage",
            "sortBy",
            "sortOrder",
            "excludedAttributes",
            "noTarget",
            "invalidFilter",
            "invalidPath",
            "invalidValue",
            "invalidSyntax",
            "invalidCursor",
            "readOnly",
            "lastModified",
            "resourceType",
            "serviceProviderConfig",
            "resourceTypes",
            "nextCursor",
            "previousCursor",
            "listResponse",
            "bulkResponse",
            "ifMatch",
            "ifNoneMatch",
            "wwwAuthenticate",
            "subAttribute",
            "caseExact",
            "maxResults",
            "authenticationSchemes",
            "operations",
            "defaultPageSize",
            "maxPageSize",
            "ETag");

    @Override
    public String generateDisplayNameForClass(Class<?> type) {
        return rfc(type) + " " + words(type.getSimpleName().replaceFirst("Rfc\\d{4}(Section\\d*)?", ""));
    }

    @Override
    public String generateDisplayNameForMethod(List<Class<?>> enclosing, Class<?> type, Method method) {
        return AnnotationSupport.findAnnotation(method, Section.class)
                .map(section -> rfc(type) + " §" + section.value() + " — " + words(method.getName()))
                .orElseGet(() -> super.generateDisplayNameForMethod(enclosing, type, method));
    }

    private static String rfc(Class<?> type) {
        return "RFC " + type.getSimpleName().substring(3, 7);
    }

    private static String words(String camelCase) {
        var text = separate(camelCase);
        for (var term : TERMS) {
            text = text.replaceAll("\\b" + separate(term) + "\\b", term);
        }
        return text;
    }

    private static String separate(String camelCase) {
        return camelCase
                .replaceAll("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])|(?<=[a-z])(?=[0-9])", " ")
                .toLowerCase(Locale.ROOT);
    }
}
