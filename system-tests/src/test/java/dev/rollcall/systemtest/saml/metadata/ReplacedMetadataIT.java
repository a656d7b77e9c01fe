package dev.rollcall.systemtest.saml.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.systemtest.saml.idp.SelfSignedKey;
import dev.rollcall.systemtest.saml.idp.SentRequest;
import dev.rollcall.systemtest.saml.site.OpenSettingsTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.microshed.testing.jupiter.MicroShedTest;

/** Row 85: other metadata takes the place of the former at once and as a whole, and the history says so. */
@MicroShedTest
@Tag("once")
class ReplacedMetadataIT extends OpenSettingsTest {
    private static final SelfSignedKey NEXT = SelfSignedKey.make();
    private static final String NOT_TRUSTED = "is signed with a certificate that is not in the uploaded metadata";

    private void replace() {
        settings.upload(metadata(NEXT));
        assertThat(settings.text()).contains("The metadata is saved.", NEXT.fingerprint());
    }

    @Test
    @DisplayName("row 85: the former key counts no more, the next one does")
    void keys() {
        var before = visitor();
        post(before, grace(OKTA));
        assertThat(before.isSignedIn()).isTrue();

        replace();

        var former = visitor();
        assertThat(reason(post(former, grace(OKTA)))).contains(NOT_TRUSTED);
        assertOut(former);
        var next = visitor();
        post(next, grace(NEXT));
        assertThat(next.isSignedIn()).isTrue();
        assertThat(before.isSignedIn()).as("a session from before").isTrue();
    }

    @Test
    @DisplayName("row 85: a sign-in that began before is answered with the next key, and not with the former")
    void begunBefore() {
        var visitor = visitor();
        var request = SentRequest.by(visitor, school.startPath());

        replace();

        assertThat(reason(post(visitor, grace(OKTA).answering(request.id())))).contains(NOT_TRUSTED);
        assertOut(visitor);
        post(visitor, grace(NEXT).answering(request.id()));
        assertThat(visitor.isSignedIn()).isTrue();
    }

    @Test
    @DisplayName("row 85: metadata that is refused, and metadata that was read and not saved, replace nothing")
    void notReplaced() {
        settings.read(metadata(NEXT).replace("</md:IDPSSODescriptor>", ""));
        assertThat(settings.text()).contains("not complete XML", "What was saved before stays as it is.");
        assertStillTheFormer();

        settings.read(metadata(NEXT));
        assertThat(certificate(OKTA)).contains("will be removed");
        assertThat(certificate(NEXT)).contains("new");
        assertStillTheFormer();
        settings.press("Discard");
        assertThat(settings.text())
                .contains("Nothing was saved.", OKTA.fingerprint())
                .doesNotContain(NEXT.fingerprint());
    }

    private String certificate(SelfSignedKey key) {
        return settings.page()
                .select("#read-back .certificate:contains(" + key.fingerprint() + ")")
                .text();
    }

    private void assertStillTheFormer() {
        var former = visitor();
        post(former, grace(OKTA));
        assertThat(former.isSignedIn()).isTrue();
        var next = visitor();
        assertThat(post(next, grace(NEXT)).statusCode()).isEqualTo(403);
        assertOut(next);
    }

    @Test
    @DisplayName("row 85: the history says which certificate came and which went, when, and by whom")
    void history() {
        replace();

        var changes = settings.page().select("details.history li.change").eachText();
        assertThat(changes).hasSize(2);
        assertThat(changes.get(0)).contains("primary.admin@rollcall.example", "Other certificates of");
        assertThat(fate(NEXT)).startsWith("added");
        assertThat(fate(OKTA)).startsWith("removed");
        assertThat(changes.get(1))
                .contains("primary.admin@rollcall.example", "The first metadata", OKTA.fingerprint())
                .doesNotContain(NEXT.fingerprint());
    }

    private String fate(SelfSignedKey key) {
        return settings.page()
                .select("details.history li.change")
                .first()
                .select(".certificate:contains(" + key.fingerprint() + ")")
                .text();
    }
}
