package dev.rollcall.web.language;

import dev.rollcall.platform.text.Language;
import dev.rollcall.platform.text.SpokenLanguage;
import dev.rollcall.session.language.PageLanguages;
import dev.rollcall.web.cookie.LanguageCookie;
import dev.rollcall.web.shell.CurrentUser;
import dev.rollcall.web.shell.Notices;
import dev.rollcall.web.shell.Redirects;
import dev.rollcall.web.shell.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The language of a page, and the choice of it on the account's page. */
@Named("language")
@RequestScoped
public class LanguageChoice {
    private static final String PAGE = "/account.xhtml";
    private static final String NONE = "";

    @Inject
    private PageLanguages languages;

    @Inject
    private CurrentUser me;

    @Inject
    private Notices notices;

    @Inject
    private HttpServletRequest request;

    private String chosen = NONE;

    @PostConstruct
    void read() {
        if (me.isKnown()) {
            @Nullable Language before = me.signedIn().language().chosen();
            chosen = before == null ? NONE : before.code();
        }
    }

    /** Keeps the choice, here and for this browser's pages before a sign-in. */
    public void save() {
        @Nullable Language language = Language.ofCode(chosen).orElse(null);
        languages.choose(me.tenantId(), me.getPersonId(), language);
        LanguageCookie.set(
                request,
                (HttpServletResponse)
                        FacesContext.getCurrentInstance().getExternalContext().getResponse(),
                language);
        SpokenLanguage.set(language == null ? unchosen() : language);
        notices.done(Texts.of("account.text.languageSaved"));
        Redirects.go(PAGE);
    }

    /** What {@code lang} says of the page. */
    public String getCode() {
        return SpokenLanguage.get().code();
    }

    /** What can be chosen: nothing, which says what that comes to, and each language by its own name. */
    public List<Option> getOptions() {
        String key = provided() == null ? "account.language.browser" : "account.language.provided";
        return Stream.concat(
                        Stream.of(new Option(NONE, Texts.of(key, unchosen().ownName()))),
                        Stream.of(Language.values()).map(language -> new Option(language.code(), language.ownName())))
                .toList();
    }

    /** One line of the choice. */
    public record Option(String code, String name) {
        public String getCode() {
            return code;
        }

        public String getName() {
            return name;
        }
    }

    private Language unchosen() {
        @Nullable Language provided = provided();
        return provided == null ? RequestLanguage.ofBrowser(request) : provided;
    }

    // What the identity provider says of the person.
    private @Nullable Language provided() {
        return me.signedIn().language().provided();
    }

    public String getChosen() {
        return chosen;
    }

    public void setChosen(@Nullable String chosen) {
        this.chosen = chosen == null ? NONE : chosen;
    }
}
