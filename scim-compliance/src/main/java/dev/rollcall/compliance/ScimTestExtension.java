package dev.rollcall.compliance;

import java.lang.reflect.AnnotatedElement;
import java.util.List;
import java.util.ServiceLoader;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;

/** Gives the tests of a class one client, skips what the server does not have, and cleans up behind the class. */
final class ScimTestExtension implements ParameterResolver, ExecutionCondition {
    private static final Namespace NAMESPACE = Namespace.create(ScimTestExtension.class);

    /** Kept for the class, so that it is closed when the class ends. */
    private record Session(ScimServer scim) implements AutoCloseable {
        static Session open() {
            var provider =
                    ServiceLoader.load(ScimTargetProvider.class).findFirst().orElseGet(SystemPropertiesTarget::new);
            return new Session(ScimServer.of(provider.target()));
        }

        @Override
        public void close() {
            scim.deleteCreated();
        }
    }

    private static Session session(ExtensionContext context) {
        var ofClass = context;
        while (ofClass.getParent().flatMap(ExtensionContext::getTestClass).isPresent()) {
            ofClass = ofClass.getParent().orElseThrow();
        }
        return ofClass.getStore(NAMESPACE).getOrComputeIfAbsent(Session.class, key -> Session.open(), Session.class);
    }

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        // Only tests are skipped, never a class as a whole, so that each shows.
        if (context.getTestMethod().isPresent()) {
            for (var element :
                    List.<AnnotatedElement>of(context.getRequiredTestMethod(), context.getRequiredTestClass())) {
                var requires = AnnotationSupport.findAnnotation(element, Requires.class);
                if (requires.isPresent()) {
                    for (var feature : requires.get().value()) {
                        if (!session(context).scim().discovery().supports(feature)) {
                            return ConditionEvaluationResult.disabled("The server does not support " + feature + ".");
                        }
                    }
                }
            }
        }
        return ConditionEvaluationResult.enabled("");
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == ScimServer.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return session(context).scim();
    }
}
