// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.config;

import org.alcazar.amf.AmfConfiguration.Limits;
import org.alcazar.amf.admission.AdmissionSettings;
import org.alcazar.app.config.schema.Kind;
import org.alcazar.app.config.schema.Kinds;
import org.alcazar.app.config.schema.Section;

/**
 * How much UEs may begin at an AMF.
 *
 * @param rates each second
 * @param unfinished registrations that have not ended yet, in all
 */
public record AdmissionConfiguration(AdmissionSettings rates, int unfinished) {

    private static final Kind<Integer> COUNT = Kinds.number(1, 1_000_000);

    static final Section<AdmissionConfiguration> SECTION = Section.of(s -> {
        var standard = AdmissionSettings.STANDARD;
        var newcomers = s.setting("newcomers", COUNT, admission -> admission.rates.newcomers(), standard.newcomers(),
                "How many UEs are taken each second that have proved nothing: each costs an authentication. More are turned away without a "
                        + "word. Emergencies and high priority have a quarter beside that.");
        var newcomersOfGnb = s.setting("newcomers-of-gnb", COUNT, admission -> admission.rates.newcomersOfGnb(), standard.newcomersOfGnb(),
                "How many of them by one gNB: less than all, so that a storm at one gNB leaves room for others.");
        var returns = s.setting("returns", COUNT, admission -> admission.rates.returns(), standard.returns(),
                "How many UEs that prove themselves by their keys may register or ask for service each second. More are told to come again "
                        + "in 30 to 60 seconds.");
        var unfinished = s.setting("unfinished", COUNT, AdmissionConfiguration::unfinished, Limits.STANDARD.unfinished(),
                "How many registrations may be under way.");
        var unfinishedOfGnb = s.setting("unfinished-of-gnb", COUNT, admission -> admission.rates.unfinishedOfGnb(), standard.unfinishedOfGnb(),
                "How many of them by one gNB.");
        return v -> new AdmissionConfiguration(
                new AdmissionSettings(v.get(newcomers), v.get(newcomersOfGnb), v.get(returns), v.get(unfinishedOfGnb)), v.get(unfinished));
    });
}
