package dev.rollcall.activity.figures;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a day (UTC) came to.
 *
 * @param requests SCIM requests, the refused ones too
 * @param refused those of them that were refused: with a status of 400 or more
 * @param people as last noted on that day; null where nobody noted it
 */
public record DayFigures(
        LocalDate day,
        long requests,
        long refused,
        @Nullable PeopleFigures people) {}
