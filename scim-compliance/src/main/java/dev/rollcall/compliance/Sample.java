package dev.rollcall.compliance;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.UUID;

/** Values and messages that tests send. */
public final class Sample {
    private Sample() {}

    /** A text that no other test uses, in lower case. */
    public static String unique(String prefix) {
        return prefix + "-" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
    }

    /** A PatchOp message of operations in relaxed JSON. */
    public static ObjectNode patch(String... operations) {
        var message = TestJson.object("{'schemas': ['%s']}", Urn.PATCH);
        var array = message.putArray("Operations");
        for (var operation : operations) {
            array.add(TestJson.value(operation.replace("%", "%%")));
        }
        return message;
    }

    /** A SearchRequest message of these parameters in relaxed JSON. */
    public static ObjectNode search(String parameters, Object... arguments) {
        var message = TestJson.object("{'schemas': ['%s']}", Urn.SEARCH);
        message.setAll(TestJson.object("{" + parameters + "}", arguments));
        return message;
    }
}
