package dev.rollcall.web.overview;

import dev.rollcall.provisioning.Milestone;
import dev.rollcall.provisioning.ScimStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What is to do next for an organization that is not set up: the steps of the guide, in their order. */
final class NextSteps {
    private static final String SAML = "/settings/okta.xhtml?tab=saml";
    private static final String SCIM = "/settings/okta.xhtml?tab=scim";

    private final List<NextStep> steps = new ArrayList<>();

    /**
     * @param signInSetUp whether metadata of an identity provider is saved
     * @param anyKey whether there is a Secret Key
     */
    NextSteps(boolean signInSetUp, ScimStatus scim, boolean anyKey) {
        Set<Milestone> reached = scim.reached();
        add("signIn", signInSetUp, SAML);
        add("scim", scim.enabled() && anyKey, SCIM);
        add("connect", !reached.isEmpty(), SCIM);
        add(
                "assign",
                reached.contains(Milestone.CREATE)
                        || reached.contains(Milestone.UPDATE)
                        || reached.contains(Milestone.DEACTIVATE),
                SCIM);
        add("push", reached.contains(Milestone.GROUP_PUSH), SCIM);
    }

    private void add(String key, boolean done, String page) {
        boolean first = !done && steps.stream().allMatch(NextStep::isDone);
        steps.add(new NextStep(key, done, first, page));
    }

    /** All of them; none once nothing is left to do. */
    List<NextStep> open() {
        return steps.stream().allMatch(NextStep::isDone) ? List.of() : List.copyOf(steps);
    }
}
