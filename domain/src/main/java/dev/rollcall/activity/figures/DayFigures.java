package dev.rollcall.activity.figures;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a day (UTC) came to.
 *
 * @param requests SCIM requests, the refused and the held ones too
 * @param refused those of them that were refused: with a status of 400 or more, and not held
 * @param held those of them that the guard has held
 * @param people as last noted on that day; null where nobody noted it
 */
public record DayFigures(
        LocalDate day,
        long requests,
        long refused,
        long held,
        @Nullable PeopleFigures people) {}
