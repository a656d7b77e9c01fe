package dev.rollcall.web.settings.saml;

import jakarta.faces.context.FacesContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The file that was chosen in a form, which may be empty; browsers send a nameless part when none was. */
final class ChosenFile {
    private ChosenFile() {}

    /** @param handedOver what Faces hands over, which is nothing where the file has no bytes */
    static Optional<Part> of(@Nullable Part handedOver) {
        return Optional.ofNullable(handedOver).or(ChosenFile::empty);
    }

    private static Optional<Part> empty() {
        var request = (HttpServletRequest)
                FacesContext.getCurrentInstance().getExternalContext().getRequest();
        try {
            return request.getParts().stream()
                    .filter(part -> part.getSubmittedFileName() != null
                            && !part.getSubmittedFileName().isEmpty())
                    .findFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ServletException e) {
            // The form came without files.
            return Optional.empty();
        }
    }

    static byte[] bytes(Part part) {
        try (InputStream stream = part.getInputStream()) {
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
