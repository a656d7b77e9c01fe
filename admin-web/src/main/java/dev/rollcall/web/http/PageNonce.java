package dev.rollcall.web.http;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import org.primefaces.context.PrimeFacesContext;

/**
 * The nonce of the page, which PrimeFaces wants back with each of its forms. Its script would add it; our forms carry
 * it, script or not.
 */
@Named
@RequestScoped
public class PageNonce {
    public String getValue() {
        return PrimeFacesContext.getCspState(FacesContext.getCurrentInstance()).getNonce();
    }
}
