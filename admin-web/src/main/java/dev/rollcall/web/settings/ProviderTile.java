package dev.rollcall.web.settings;

import dev.rollcall.provisioning.provider.ProviderKind;
import dev.rollcall.web.shell.Texts;

/** An identity provider as the page of Single Sign-on lists it. */
public final class ProviderTile {
    private final ProviderKind kind;
    private final boolean chosen;

    ProviderTile(ProviderKind kind, boolean chosen) {
        this.kind = kind;
        this.chosen = chosen;
    }

    public ProviderKind getKind() {
        return kind;
    }

    /** Whether it is the one in whose words the pages are. */
    public boolean isChosen() {
        return chosen;
    }

    public String getName() {
        return Texts.of("settings.provider.name." + kind);
    }

    public String getLink() {
        return Texts.of("settings.provider.link." + kind);
    }

    public String getText() {
        return Texts.of("settings.provider.text." + kind);
    }

    public String getButton() {
        return Texts.of("settings.provider.button." + kind);
    }
}
