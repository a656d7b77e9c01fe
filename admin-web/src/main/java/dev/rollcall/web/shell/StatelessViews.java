package dev.rollcall.web.shell;

import dev.rollcall.platform.text.SpokenLanguage;
import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;

/**
 * Keeps nothing of a page on the server, as {@code <f:view transient="true">} would say it in each of them: any node
 * answers its forms, however long it was open, whatever the form says about a state. A page is in the language that is
 * spoken.
 */
public class StatelessViews extends ViewHandlerWrapper {
    public StatelessViews(ViewHandler wrapped) {
        super(wrapped);
    }

    @Override
    public UIViewRoot createView(FacesContext context, String viewId) {
        UIViewRoot view = super.createView(context, viewId);
        view.setTransient(true);
        return view;
    }

    @Override
    public Locale calculateLocale(FacesContext context) {
        return SpokenLanguage.get().locale();
    }

    /** Makes the page anew that the form is on. */
    @Override
    public UIViewRoot restoreView(FacesContext context, String viewId) {
        UIViewRoot view = createView(context, viewId);
        context.setViewRoot(view);
        try {
            getViewDeclarationLanguage(context, viewId).buildView(context, view);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return view;
    }
}
