package dev.rollcall.web.settings.rules;

import dev.rollcall.administration.SsoAdministration;
import dev.rollcall.policy.JustInTime;
import dev.rollcall.policy.NameIdRule;
import dev.rollcall.policy.SignInPolicies;
import dev.rollcall.policy.SignInPolicy;
import dev.rollcall.provisioning.ScimSettings;
import dev.rollcall.web.http.RequestTexts;
import dev.rollcall.web.settings.OktaPage;
import dev.rollcall.web.shell.CurrentUser;
import dev.rollcall.web.shell.Notices;
import dev.rollcall.web.shell.Redirects;
import dev.rollcall.web.shell.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The Rules tab: the form of the sign-in policy. What is risky is saved after its consequence has been shown. */
@Named("rules")
@RequestScoped
public class RulesTab {
    private static final int SHOWN_CHANGES = 20;

    @Inject
    private SignInPolicies policies;

    @Inject
    private SsoAdministration administration;

    @Inject
    private ScimSettings scim;

    @Inject
    private CurrentUser me;

    @Inject
    private Notices notices;

    @Inject
    private HttpServletRequest request;

    private boolean idpInitiated;
    private boolean answersTakenUnasked;
    private JustInTime justInTime = JustInTime.OFF;
    private boolean ssoRequired;
    private boolean secondFactorRequired;
    private NameIdRule nameIdRule = NameIdRule.USER_NAME;
    private boolean sha1Allowed;
    private final LimitsForm adminLimits = new LimitsForm("adminLimits");
    private final LimitsForm otherLimits = new LimitsForm("otherLimits");
    private String accepted = "";
    private boolean asking;
    private List<Risk> asked = List.of();
    private @Nullable List<RuleChangeRow> changes;

    // That a question is answered is known before the form is: its buttons have to be there then.
    @PostConstruct
    void read() {
        asking = !RequestTexts.parameter(request, "accepted").isEmpty();
        SignInPolicy saved = policies.find(me.tenantId());
        idpInitiated = saved.idpInitiated();
        answersTakenUnasked = saved.answersTakenUnasked();
        justInTime = saved.justInTime();
        ssoRequired = saved.ssoRequired();
        secondFactorRequired = saved.secondFactorRequired();
        nameIdRule = saved.nameIdRule();
        sha1Allowed = saved.sha1Allowed();
        adminLimits.show(saved.adminLimits());
        otherLimits.show(saved.otherLimits());
    }

    /** Saves the form, or asks first. */
    public void update() {
        asking = false;
        notices.attempt(() -> {
            SignInPolicy wanted = typed();
            List<Risk> risks = Risk.between(policies.find(me.tenantId()), wanted);
            if (risks.isEmpty() || Risk.names(risks).equals(accepted)) {
                save(wanted);
            } else {
                asked = risks;
                asking = true;
            }
        });
    }

    /** Goes back from the question to the form, with everything that was typed. */
    public void reconsider() {
        asking = false;
        notices.info(Texts.of("settings.rules.text.notSaved"));
    }

    private void save(SignInPolicy wanted) {
        administration.change(me.signedIn(), wanted);
        notices.done(Texts.of("settings.rules.text.saved"));
        Redirects.go(OktaPage.RULES_TAB);
    }

    private SignInPolicy typed() {
        return new SignInPolicy(
                idpInitiated,
                answersTakenUnasked,
                justInTime,
                ssoRequired,
                secondFactorRequired,
                nameIdRule,
                sha1Allowed,
                adminLimits.limits(),
                otherLimits.limits());
    }

    public boolean isAsking() {
        return asking;
    }

    /** What follows from what was typed, a sentence for each risk. */
    public List<String> getConsequences() {
        return asked.stream().map(Risk::consequence).toList();
    }

    public boolean isScimEnabled() {
        return scim.status(me.tenantId()).enabled();
    }

    public List<JustInTime> getJustInTimes() {
        return List.of(JustInTime.values());
    }

    public List<NameIdRule> getNameIdRules() {
        return List.of(NameIdRule.values());
    }

    /** The newest changes first. */
    public List<RuleChangeRow> getChanges() {
        if (changes == null) {
            changes = administration.changes(me.signedIn(), null, SHOWN_CHANGES).stream()
                    .map(RuleChangeRow::new)
                    .toList();
        }
        return changes;
    }

    /** For the form: which risks the question was about. */
    public String getAccepted() {
        return Risk.names(asked);
    }

    public void setAccepted(String accepted) {
        this.accepted = accepted;
    }

    public boolean isIdpInitiated() {
        return idpInitiated;
    }

    public void setIdpInitiated(boolean idpInitiated) {
        this.idpInitiated = idpInitiated;
    }

    public boolean isAnswersTakenUnasked() {
        return answersTakenUnasked;
    }

    public void setAnswersTakenUnasked(boolean answersTakenUnasked) {
        this.answersTakenUnasked = answersTakenUnasked;
    }

    public JustInTime getJustInTime() {
        return justInTime;
    }

    public void setJustInTime(JustInTime justInTime) {
        this.justInTime = justInTime;
    }

    public boolean isSsoRequired() {
        return ssoRequired;
    }

    public void setSsoRequired(boolean ssoRequired) {
        this.ssoRequired = ssoRequired;
    }

    public boolean isSecondFactorRequired() {
        return secondFactorRequired;
    }

    public void setSecondFactorRequired(boolean secondFactorRequired) {
        this.secondFactorRequired = secondFactorRequired;
    }

    public NameIdRule getNameIdRule() {
        return nameIdRule;
    }

    public void setNameIdRule(NameIdRule nameIdRule) {
        this.nameIdRule = nameIdRule;
    }

    public boolean isSha1Allowed() {
        return sha1Allowed;
    }

    public void setSha1Allowed(boolean sha1Allowed) {
        this.sha1Allowed = sha1Allowed;
    }

    public LimitsForm getAdminLimits() {
        return adminLimits;
    }

    public LimitsForm getOtherLimits() {
        return otherLimits;
    }
}
