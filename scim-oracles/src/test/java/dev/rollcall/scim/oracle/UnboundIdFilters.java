package dev.rollcall.scim.oracle;

import com.unboundid.scim2.common.Path;
import com.unboundid.scim2.common.exceptions.BadRequestException;
import com.unboundid.scim2.common.filters.Filter;
import java.util.ArrayList;
import java.util.List;

/** UnboundID's reading of a filter. */
final class UnboundIdFilters {
    private UnboundIdFilters() {}

    static String read(String text) {
        try {
            return show(Filter.fromString(text));
        } catch (BadRequestException e) {
            return Notation.REFUSED;
        } catch (ClassCastException e) {
            // An array or an object as the value: it reads them as JSON and then cannot use them.
            return Notation.REFUSED;
        }
    }

    private static String show(Filter filter) {
        if (filter.isCombiningFilter()) {
            List<String> parts = new ArrayList<>();
            filter.getCombinedFilters().forEach(part -> parts.add(show(part)));
            return Notation.chain(filter.getFilterType().getStringValue(), parts);
        }
        if (filter.isNotFilter()) {
            return Notation.not(show(filter.getInvertedFilter()));
        }
        String path = show(filter.getAttributePath());
        if (filter.isComplexValueFilter()) {
            return Notation.valuePath(path, show(filter.getValueFilter()));
        }
        if (filter.isPresentFilter()) {
            return Notation.presence(path);
        }
        return Notation.comparison(path, filter.getFilterType().getStringValue(), filter.getComparisonValue());
    }

    private static String show(Path path) {
        List<String> names = new ArrayList<>();
        path.forEach(element -> names.add(
                element.getValueFilter() == null
                        ? element.getAttribute()
                        : Notation.valuePath(element.getAttribute(), show(element.getValueFilter()))));
        String name = String.join(".", names);
        return path.getSchemaUrn() == null ? name : path.getSchemaUrn() + ":" + name;
    }
}
