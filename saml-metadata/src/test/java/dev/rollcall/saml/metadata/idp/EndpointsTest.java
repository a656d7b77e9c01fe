package dev.rollcall.saml.metadata.idp;

import static dev.rollcall.saml.metadata.idp.MetadataXml.SLO;
import static dev.rollcall.saml.metadata.idp.MetadataXml.SSO;
import static dev.rollcall.saml.metadata.idp.MetadataXml.service;
import static dev.rollcall.saml.metadata.idp.Uploads.accept;
import static dev.rollcall.saml.metadata.idp.Uploads.refuse;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.saml.metadata.Binding;
import dev.rollcall.saml.metadata.Reason;
import dev.rollcall.saml.metadata.SingleLogoutService;
import dev.rollcall.saml.metadata.SingleSignOnService;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows 76 and 77: where people will be sent. */
class EndpointsTest {

    private static String sso(String attributes) {
        return "<md:SingleSignOnService " + attributes + "/>";
    }

    @Nested
    class SignOn {
        @Test
        void bothBindingsAreReadInTheOrderOfTheFile() {
            var xml = new MetadataXml()
                    .services(
                            service("SingleSignOnService", "HTTP-POST", SSO + "/post"),
                            service("SingleSignOnService", "HTTP-Redirect", SSO + "/redirect"));
            assertThat(accept(xml).singleSignOnServices())
                    .containsExactly(
                            new SingleSignOnService(Binding.HTTP_POST, SSO + "/post"),
                            new SingleSignOnService(Binding.HTTP_REDIRECT, SSO + "/redirect"));
        }

        @Test
        void otherBindingsAreSkipped() {
            var xml = new MetadataXml()
                    .services(
                            service("SingleSignOnService", "SOAP", "http://not-looked-at.example"),
                            service("SingleSignOnService", "HTTP-POST", SSO));
            assertThat(accept(xml).singleSignOnServices())
                    .containsExactly(new SingleSignOnService(Binding.HTTP_POST, SSO));
        }

        @Test
        void noServiceIsRefused() {
            refuse(Reason.NO_SINGLE_SIGN_ON_SERVICE, new MetadataXml().services());
        }

        @Test
        void soapAndArtifactAloneAreRefusedByName() {
            var xml = new MetadataXml()
                    .services(
                            service("SingleSignOnService", "SOAP", SSO),
                            service("SingleSignOnService", "HTTP-Artifact", SSO));
            assertThat(refuse(Reason.NO_SUPPORTED_BINDING, xml)).contains("HTTP-Artifact, SOAP only");
        }

        @Test
        void aMissingBindingIsRefused() {
            assertThat(refuse(Reason.BINDING_MISSING, new MetadataXml().services(sso("Location=\"" + SSO + "\""))))
                    .contains("SingleSignOnService");
        }

        @Test
        void aMissingLocationIsRefused() {
            refuse(
                    Reason.LOCATION_MISSING,
                    new MetadataXml().services(sso("Binding=\"" + Binding.HTTP_POST.uri() + "\"")));
        }

        @Test
        void anEmptyLocationIsRefused() {
            refuse(Reason.LOCATION_MISSING, new MetadataXml().location(" "));
        }
    }

    @Nested
    class Logout {
        @Test
        void noServiceIsFine() {
            assertThat(accept(new MetadataXml()).singleLogoutServices()).isEmpty();
        }

        @Test
        void theResponseLocationIsTheLocationUnlessGiven() {
            var xml = new MetadataXml()
                    .middle(
                            service("SingleLogoutService", "HTTP-POST", SLO),
                            "<md:SingleLogoutService Binding=\"" + Binding.HTTP_REDIRECT.uri() + "\" Location=\"" + SLO
                                    + "\" ResponseLocation=\"" + SLO + "/done\"/>",
                            service("SingleLogoutService", "SOAP", SLO),
                            "<md:SingleLogoutService Binding=\"" + Binding.HTTP_REDIRECT.uri() + "\" Location=\"" + SLO
                                    + "/2\" ResponseLocation=\" \"/>");
            assertThat(accept(xml).singleLogoutServices())
                    .containsExactly(
                            new SingleLogoutService(Binding.HTTP_POST, SLO, SLO),
                            new SingleLogoutService(Binding.HTTP_REDIRECT, SLO, SLO + "/done"),
                            new SingleLogoutService(Binding.HTTP_REDIRECT, SLO + "/2", SLO + "/2"));
        }

        @Test
        void itsLocationIsCheckedToo() {
            assertThat(refuse(
                            Reason.LOCATION_NOT_HTTPS,
                            new MetadataXml()
                                    .middle(service("SingleLogoutService", "HTTP-POST", "http://idp.example"))))
                    .contains("SingleLogoutService");
        }

        @Test
        void itsResponseLocationIsCheckedToo() {
            var service = "<md:SingleLogoutService Binding=\"" + Binding.HTTP_POST.uri() + "\" Location=\"" + SLO
                    + "\" ResponseLocation=\"javascript:alert(1)\"/>";
            refuse(Reason.LOCATION_SCHEME, new MetadataXml().middle(service));
        }

        @Test
        void aMissingBindingIsRefused() {
            assertThat(refuse(
                            Reason.BINDING_MISSING,
                            new MetadataXml().middle("<md:SingleLogoutService Location=\"" + SLO + "\"/>")))
                    .contains("SingleLogoutService");
        }
    }

    @Nested
    class Location {
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "https://idp.example.com:8443/sso",
                    "HTTPS://IDP.EXAMPLE.COM/sso",
                    "https://127.0.0.1/sso",
                    "https://[2001:db8::1]/sso",
                    "https://idp.example.com/sso?tenant=a&amp;x=%23",
                    "https://idp.example.com"
                })
        void anHttpsAddressIsAccepted(String location) {
            assertThat(accept(new MetadataXml().location(location)).singleSignOnServices())
                    .extracting(SingleSignOnService::location)
                    .containsExactly(location.replace("&amp;", "&"));
        }

        @ParameterizedTest
        @CsvSource({
            "https://my_idp.example.com/sso, https://my_idp.example.com/sso",
            "https://_idp.example.com:8443/sso?x=1, https://_idp.example.com:8443/sso?x=1",
            "https://adfs_01/sso, https://adfs_01/sso",
            "https://idp.example.com.:443/sso, https://idp.example.com.:443/sso",
            "https://idp.example.com:/sso, https://idp.example.com:/sso",
            "https://b\u00FCcher.example/sso, https://xn--bcher-kva.example/sso",
            "HTTPS://idp.B\u00DCCHER.example:8443/sso?a=1, HTTPS://idp.xn--bcher-kva.example:8443/sso?a=1",
            "https://\u65E5\u672C\u8A9E.example/sso, https://xn--wgv71a119e.example/sso",
            "https://xn--bcher-kva.example/sso, https://xn--bcher-kva.example/sso",
            "https://idp.example.com/sch\u00FCler/sso, https://idp.example.com/sch%C3%BCler/sso",
            "https://b\u00FCcher.example/b\u00FCcher, https://xn--bcher-kva.example/b%C3%BCcher",
            "https://idp.example.com/%7euser/%2F, https://idp.example.com/%7euser/%2F",
            "https://idp.example.com:443/sso, https://idp.example.com:443/sso"
        })
        void aHostMayHaveUnderscoresAndLettersOfAnyScript(String written, String used) {
            var service = "<md:SingleLogoutService Binding=\"" + Binding.HTTP_POST.uri() + "\" Location=\"" + written
                    + "\" ResponseLocation=\"" + written + "\"/>";
            var read = accept(new MetadataXml().middle(service).location(written));
            assertThat(read.singleSignOnServices())
                    .extracting(SingleSignOnService::location)
                    .containsExactly(used);
            assertThat(read.singleLogoutServices())
                    .containsExactly(new SingleLogoutService(Binding.HTTP_POST, used, used));
        }

        /** Letters that stand for others, and those that old and new browsers read differently. */
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "https://\uFF49\uFF44\uFF50.example/sso",
                    "https://\u2460\u2461.example/sso",
                    "https://idp\u3002example/sso",
                    "https://idp\uFF0Eexample/sso",
                    "https://gro\u00DF.example/sso",
                    "https://b\u00FCcher\uFF0Fevil.example/sso",
                    "https://b\u00FCcher\uFF20evil.example/sso",
                    "https://\u2100.example/sso",
                    "https://b\u00FC cher.example/sso",
                    "https://-b\u00FCcher-.example:x/sso",
                    "https://b\u00FCcher..example/sso",
                    "https://idp-.example/sso",
                    "https://idp%2eexample/sso",
                    "https://idp;x.example/sso"
                })
        void aHostThatWouldBeTakenForAnotherIsRefused(String location) {
            refuse(Reason.LOCATION_MALFORMED, new MetadataXml().location(location));
        }

        @Test
        void whiteSpaceAroundItIsDropped() {
            assertThat(accept(new MetadataXml().location(" " + SSO + "\n")).singleSignOnServices())
                    .extracting(SingleSignOnService::location)
                    .containsExactly(SSO);
        }

        @ParameterizedTest
        @ValueSource(strings = {"http://idp.example.com/sso", "http://localhost/sso", "http://127.0.0.1:8180/sso"})
        void httpIsRefused(String location) {
            assertThat(refuse(Reason.LOCATION_NOT_HTTPS, new MetadataXml().location(location)))
                    .contains(location);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "javascript:alert(document.domain)",
                    "JavaScript:alert('a b')",
                    "data:text/html,&lt;script>alert(1)&lt;/script>",
                    "file:///etc/passwd",
                    "ftp://idp.example.com/",
                    "vbscript:x",
                    "idp.example.com:443/sso"
                })
        void otherSchemesAreRefused(String location) {
            refuse(Reason.LOCATION_SCHEME, new MetadataXml().location(location));
        }

        @ParameterizedTest
        @ValueSource(strings = {"/sso", "sso", "//idp.example.com/sso", "\\\\idp.example.com\\sso", "?x=1", "#top"})
        void aRelativeAddressIsRefused(String location) {
            refuse(Reason.LOCATION_RELATIVE, new MetadataXml().location(location));
        }

        @Test
        void userInformationIsRefusedAndThePasswordNotRepeated() {
            assertThat(refuse(
                            Reason.LOCATION_USER_INFO,
                            new MetadataXml().location("https://admin:s3cret@idp.example.com/sso")))
                    .contains("idp.example.com")
                    .doesNotContain("s3cret");
        }

        @Test
        void aHostDisguisedAsUserInformationIsRefused() {
            refuse(Reason.LOCATION_USER_INFO, new MetadataXml().location("https://idp.example.com@evil.example/sso"));
        }

        @Test
        void aFragmentIsRefused() {
            refuse(Reason.LOCATION_FRAGMENT, new MetadataXml().location(SSO + "#top"));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "https:",
                    "https:sso",
                    "https:///sso",
                    "https://",
                    "https://idp.example.com:99999/sso",
                    "https://idp.example.com:x/sso",
                    "https://idp example.com/",
                    "https://idp.example.com\\@evil.example/",
                    "https://idp.example.com/a&#10;b",
                    "https://idp.example.com/%zz",
                    "https://-/"
                })
        void anAddressThatIsNoneIsRefused(String location) {
            refuse(Reason.LOCATION_MALFORMED, new MetadataXml().location(location));
        }

        @Test
        void anEndlessAddressIsRefused() {
            refuse(Reason.LOCATION_MALFORMED, new MetadataXml().location(SSO + "/" + "x".repeat(2048)));
        }
    }

    @Nested
    class LoopbackHttpForDevelopment {
        private final IdpMetadataParser lenient = new IdpMetadataParser(true);

        @ParameterizedTest
        @ValueSource(strings = {"http://localhost:8180/sso", "http://127.0.0.1/sso", "http://[::1]:7001/sso"})
        void aLoopbackAddressIsAcceptedWhenAskedFor(String location) {
            accept(lenient, new MetadataXml().location(location).bytes());
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "http://idp.example.com/sso",
                    "http://localhost.evil.example/sso",
                    "http://127.0.0.1.evil.example/sso",
                    "http://10.0.0.1/sso"
                })
        void anyOtherHostIsStillRefused(String location) {
            refuse(
                    lenient,
                    Reason.LOCATION_NOT_HTTPS,
                    new MetadataXml().location(location).bytes());
        }

        @Test
        void userInformationIsStillRefused() {
            refuse(
                    lenient,
                    Reason.LOCATION_USER_INFO,
                    new MetadataXml().location("http://localhost@evil.example/").bytes());
        }
    }
}
