package dev.rollcall.web.shell;

import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.component.UIViewParameter;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseId;
import jakarta.faces.view.ViewMetadata;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * Forms post to the address of their page with its view parameters, so that an answer without a redirect stands under
 * an address that can be kept.
 */
public class ViewParametersInForms extends ViewHandlerWrapper {
    public ViewParametersInForms(ViewHandler wrapped) {
        super(wrapped);
    }

    @Override
    public String getActionURL(FacesContext context, String viewId) {
        String url = super.getActionURL(context, viewId);
        UIViewRoot view = context.getViewRoot();
        boolean ownForm = context.getCurrentPhaseId() == PhaseId.RENDER_RESPONSE
                && view != null
                && viewId.equals(view.getViewId())
                && url.indexOf('?') < 0;
        return ownForm ? withParameters(url, context, view) : url;
    }

    private static String withParameters(String url, FacesContext context, UIViewRoot view) {
        StringBuilder result = new StringBuilder(url);
        for (UIViewParameter parameter : ViewMetadata.getViewParameters(view)) {
            String value = parameter.getStringValue(context);
            if (value != null && !value.isEmpty()) {
                result.append(result.indexOf("?") < 0 ? '?' : '&')
                        .append(parameter.getName())
                        .append('=')
                        .append(URLEncoder.encode(value, StandardCharsets.UTF_8));
            }
        }
        return result.toString();
    }
}
