package dev.rollcall.web.activity;

import dev.rollcall.activity.ActivityEntry;
import dev.rollcall.activity.Operation;
import dev.rollcall.activity.TargetType;
import dev.rollcall.web.shell.Texts;
import dev.rollcall.web.shell.Times;
import dev.rollcall.web.words.Said;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** An entry of the activity in a list. */
public final class ActivityRow {
    private final ActivityEntry entry;
    private @Nullable Said said;

    private ActivityRow(ActivityEntry entry) {
        this.entry = entry;
    }

    public static List<ActivityRow> of(List<ActivityEntry> entries) {
        return entries.stream().map(ActivityRow::new).toList();
    }

    public String getId() {
        return entry.id();
    }

    public Instant getTime() {
        return entry.time();
    }

    public String getActor() {
        return entry.actor();
    }

    /** The address of the entry's own page. */
    public String getPage() {
        return "entry.xhtml?id=" + entry.id();
    }

    /** What was done, or was to be done and is refused. */
    public String getOperation() {
        String form =
                switch (entry.result()) {
                    case SUCCESS, WARNING -> "operation.";
                    case FAILURE, UNCHANGED, HELD -> "operation.refused.";
                    case ANSWERED -> "operation.answered.";
                };
        return Texts.of(form + entry.operation());
    }

    public boolean isAboutPerson() {
        return entry.targetType() == TargetType.USER;
    }

    public String getTargetType() {
        return Texts.of("target." + entry.targetType());
    }

    /** The page of what was written, or an empty text when there is none. */
    public String getTargetPage() {
        boolean none = entry.targetType() != TargetType.USER && entry.targetType() != TargetType.GROUP;
        if (none || entry.targetId() == null || entry.operation() == Operation.DELETE) {
            return "";
        }
        return (isAboutPerson() ? "person.xhtml?id=" : "group.xhtml?id=") + entry.targetId();
    }

    public String getTargetName() {
        if (entry.targetName() != null) {
            return entry.targetName();
        }
        return entry.targetId() == null ? "" : entry.targetId();
    }

    public String getResult() {
        return Texts.of("result." + entry.result());
    }

    /** The result as a CSS class. */
    public String getResultStyle() {
        return entry.result().name().toLowerCase(Locale.ROOT);
    }

    public int getStatus() {
        return entry.status();
    }

    public String getDetail() {
        return said().text();
    }

    /** The code of the language of the detail: what is kept is English, and not all of it is known in others. */
    public String getDetailLanguage() {
        return said().language().code();
    }

    private Said said() {
        Said known = said;
        if (known == null) {
            known = Said.kept(entry.detail());
            said = known;
        }
        return known;
    }

    /** How often the same came again, in words; an empty text when it did not. */
    public String getRepeated() {
        Instant last = entry.last();
        return entry.repeats() == 0 || last == null
                ? ""
                : Texts.of("activity.text.repeated", entry.repeats(), Times.agoInWords(last, Instant.now()));
    }

    /** How much of the request had to be corrected, in words; an empty text when nothing had to be. */
    public String getCorrected() {
        return entry.corrections() == 0 ? "" : Texts.of("activity.text.corrected", entry.corrections());
    }
}
