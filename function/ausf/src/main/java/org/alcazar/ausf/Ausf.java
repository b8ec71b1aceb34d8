// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ausf;

import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;
import org.alcazar.sbi.ausf.SmKeyService;
import org.alcazar.sbi.ausf.UeAuthenticationService;
import org.alcazar.sbi.udm.NudmUeAuthenticationService;
import org.alcazar.strand.World;

/** An AUSF: authenticates UEs for serving networks, with vectors of the UDM (TS 23.501 §6.2.8). Its service is to be called from turns. */
public final class Ausf implements AutoCloseable {

    private final LongAdder[] counts = Stream.generate(LongAdder::new).limit(AusfEvent.values().length).toArray(LongAdder[]::new);
    private final AuthenticationContexts contexts;
    private final AnchorKeys anchors;
    private final UeAuthentication ueAuthentication;
    private final SmKeys smKeys;

    public Ausf(World world, NudmUeAuthenticationService udm, AusfSettings settings) {
        contexts = new AuthenticationContexts(world, settings.contexts(), settings.contextLife(), this::record);
        anchors = new AnchorKeys(settings.anchorKeys());
        ueAuthentication = new UeAuthentication(world, udm, settings, contexts, anchors, this::record);
        smKeys = new SmKeys(anchors, this::record);
    }

    /** Nausf_UEAuthentication. */
    public UeAuthenticationService ueAuthentication() {
        return ueAuthentication;
    }

    /** Keys of sessions, for SMFs. */
    public SmKeyService smKeys() {
        return smKeys;
    }

    /** How many authentications are under way. */
    public int underWay() {
        return contexts.size();
    }

    /** How often something happened since the start. */
    public long count(AusfEvent event) {
        return counts[event.ordinal()].sum();
    }

    /** Gives up, and wipes, all that is under way or kept. */
    @Override
    public void close() {
        contexts.clear();
        anchors.clear();
    }

    private void record(AusfEvent event) {
        counts[event.ordinal()].increment();
    }
}
