package dev.rollcall.systemtest.browser.activity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.systemtest.browser.NewOrganization;
import dev.rollcall.systemtest.site.PlainSite;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.microshed.testing.jupiter.MicroShedTest;

/** A Primary Admin says how much of what happened is kept. */
@MicroShedTest
class RetentionIT {
    private PlainSite site;

    @BeforeEach
    void open() throws Exception {
        site = NewOrganization.create().signedIn();
    }

    private void enter(String days, String requests, String activityDays, String entries) {
        site.open("/settings/retention.xhtml");
        site.fill("Days", days);
        site.fill("Requests at most", requests);
        site.fill("Days of activity", activityDays);
        site.fill("Entries at most", entries);
        site.press("Update");
    }

    @Test
    void moreIsSavedAtOnceAndLessAfterAQuestion() {
        site.open("/settings/index.xhtml");
        site.follow("What is kept");
        assertThat(site.value("Days")).isEqualTo("30");
        assertThat(site.text()).contains("1 to 180", "1,000 to 1,000,000");

        enter("60", "60,000", "365", "200 000");
        assertThat(site.text()).contains("Saved.");
        assertThat(site.value("Requests at most")).isEqualTo("60000");

        enter("7", "60000", "365", "200000");
        assertThat(site.page().select("dialog").text()).contains("Keep less than now?");
        site.open("/settings/retention.xhtml");
        assertThat(site.value("Days")).isEqualTo("60");
        enter("7", "60000", "365", "200000");
        site.press("Delete and keep less");

        assertThat(site.text()).contains("Saved.");
        assertThat(site.value("Days")).isEqualTo("7");
        site.open("/activity.xhtml");
        assertThat(site.text())
                .contains("activity 180 days, 100,000 entries; requests 30 days, 50,000 → activity 365 days, 200,000"
                        + " entries; requests 60 days, 60,000");
    }

    @Test
    void whatTheOperatorDoesNotAllowIsRefusedWithWhatIs() {
        enter("181", "60000", "365", "200000");
        assertThat(site.text()).contains("Days of requests: choose from 1 to 180. Nothing was saved.");
        enter("30", "60000", "29", "200000");
        assertThat(site.text()).contains("Days of the activity: choose from 30 to 730. Nothing was saved.");
        enter("a month", "60000", "365", "200000");
        assertThat(site.text()).contains("“a month” is no number.");
        site.open("/settings/retention.xhtml");
        assertThat(site.value("Days of activity")).isEqualTo("180");
    }
}
