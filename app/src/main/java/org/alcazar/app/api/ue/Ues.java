// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.api.ue;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.alcazar.amf.context.Translation;
import org.alcazar.app.api.session.SessionView;
import org.alcazar.app.core.Core;
import org.alcazar.mme.context.EmmState;
import org.alcazar.policy.PolicyWords;
import org.alcazar.smf.context.PduSessionView;
import org.alcazar.strand.World;
import org.jspecify.annotations.Nullable;

/** The UEs of AMF and MME as they are now. */
final class Ues {

    private static final String IMSI = "imsi-";

    private final Core core;
    private final World world;
    private final UeJournal journal;

    Ues(Core core, World world, UeJournal journal) {
        this.core = core;
        this.world = world;
        this.journal = journal;
    }

    /** All of them, in no order, without their sessions and services. */
    Stream<UeView> all() {
        var now = world.now();
        var mme = core.mme();
        var inEps = mme == null ? Stream.<UeView>empty()
                : mme.ues().stream().filter(ue -> ue.state() == EmmState.REGISTERED).map(ue -> of(ue, now, List.of()));
        return Stream.concat(core.amf().ues().map(ue -> of(ue, now, List.of())), inEps);
    }

    /** One, in full; null if it is registered nowhere here. A UE that is just moving is taken to be in 5GS. */
    @Nullable UeView of(String supi) {
        var now = world.now();
        var sessions = core.smf().sessions().stream().filter(session -> session.key().supi().equals(supi)).toList();
        var there = core.amf().ue(supi);
        if (there != null) {
            return of(there, now, sessions);
        }
        var mme = core.mme();
        return mme == null ? null : mme.ues().stream().filter(ue -> ue.state() == EmmState.REGISTERED && supi.equals(IMSI + ue.imsi())).findFirst()
                .map(ue -> of(ue, now, sessions)).orElse(null);
    }

    private UeView of(org.alcazar.amf.context.UeSnapshot ue, Instant now, List<PduSessionView> sessions) {
        var services = ue.services();
        var exchange = services.exchange();
        var device = services.device();
        var security = new UeSecurity(ue.ciphering().name(), ue.integrity().name(), KeyOrigin.of(ue.ngKsi().mapped()), ue.ngKsi().value(),
                Since.of(ue.keysSince(), now), exchange == null ? null : PolicyWords.name(exchange.group()), device == null ? null : Since.of(device.at(), now));
        var allowed = ue.allowedNssai();
        return new UeView(ue.supi(), Access.FIVE_GS, ue.isConnected(), text(ue.guti()), text(ue.gnb()), text(ue.tai()), allowed == null ? List.of()
                : allowed.slices().stream().map(slice -> Translation.snssai(slice).toString()).toList(),
                Since.of(ue.registeredSince(), now), Since.of(ue.at(), now), security, journal.move(ue.supi(), now), journal.services(ue.supi(), now), views(sessions));
    }

    private UeView of(org.alcazar.mme.context.UeSnapshot ue, Instant now, List<PduSessionView> sessions) {
        var supi = IMSI + ue.imsi();
        var ksi = ue.ksi();
        var since = ue.keysSince();
        var security = ksi == null || since == null || ue.ciphering() == null || ue.integrity() == null ? null
                : new UeSecurity(ue.ciphering().name().replace('N', 'E'), ue.integrity().name().replace('N', 'E'), KeyOrigin.of(ksi.mapped()), ksi.value(),
                        Since.of(since, now), null, null);
        return new UeView(supi, Access.EPS, ue.connected(), text(ue.guti()), text(ue.enb()), text(ue.tai()), List.of(), Since.of(ue.since(), now),
                Since.of(ue.at(), now), security, null, List.of(), views(sessions));
    }

    private static List<SessionView> views(List<PduSessionView> sessions) {
        return sessions.stream().map(SessionView::of).toList();
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
