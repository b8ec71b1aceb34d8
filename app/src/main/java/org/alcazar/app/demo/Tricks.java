// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.demo;

import java.util.concurrent.atomic.AtomicReference;
import org.alcazar.app.core.Core;
import org.alcazar.mme.Mme;
import org.alcazar.ue.Ue;
import org.alcazar.ue.radio.EutraCell;
import org.alcazar.ue.radio.NrCell;
import org.alcazar.ue.radio.Relay;
import org.alcazar.wire.OctetWriter;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/** Plays one attack on one UE. */
public final class Tricks {

    /** EEA0 to 3 and EIA1 to 3, and what follows them in what the UE says of itself for 4G. */
    private static final Octets ATTACH_CAPABILITIES = Octets.fromHex("f070c040");
    private static final Octets ATTACH_CAPABILITIES_LESS = Octets.fromHex("f040c040");
    /** The same for 5G, in its element, with those of 4G. */
    private static final Octets CAPABILITIES = Octets.fromHex("2e04f0f0f070");
    private static final Octets CAPABILITIES_LESS = Octets.fromHex("2e04f040f070");

    private final @Nullable MoveAttack attack;
    private final Core core;
    private final AtomicReference<@Nullable Octets> heard = new AtomicReference<>();
    private final AtomicReference<Octets> tmsi = new AtomicReference<>(Octets.fromHex("ffffffff"));

    /** @param attack null for none */
    public Tricks(@Nullable MoveAttack attack, Core core) {
        this.attack = attack;
        this.core = core;
    }

    /** The cell that the UE attaches by. */
    public EutraCell between(EutraCell cell) {
        return attack == MoveAttack.CAPABILITIES_AT_ATTACH
                ? Relay.of(cell, Tampering.replaced(() -> ATTACH_CAPABILITIES, ATTACH_CAPABILITIES_LESS)) : cell;
    }

    /** The cell that the UE comes to. */
    public NrCell between(NrCell cell) {
        return switch (attack) {
            case MAC_2_WRONG -> Relay.of(cell, Tampering.wrongMac2());
            case MAC_2_MISSING -> Relay.of(cell, Tampering.noMac2());
            case REQUEST_ALTERED -> Relay.of(cell, Tampering.alteredRequest());
            case CAPABILITIES_AT_REGISTRATION -> Relay.of(cell, Tampering.replaced(() -> CAPABILITIES, CAPABILITIES_LESS));
            case UNKNOWN_GUTI -> Relay.of(cell, Tampering.replaced(tmsi::get, Octets.fromHex("01020304")));
            case REPLAY -> Relay.of(cell, Tampering.kept(heard));
            case MAC_1_WRONG, MAC_1_MISSING, STALE_COUNT, CAPABILITIES_AT_ATTACH, MME_SILENT -> cell;
            case null -> cell;
        };
    }

    /** What has to be done between the attach and the move. */
    public void prepare(Ue ue) {
        var guti = ue.epsGuti();
        if (guti != null) {
            tmsi.set(new OctetWriter(Integer.BYTES).u32(guti.mTmsi()).toOctets());
        }
        Mme mme = core.mme();
        if (attack == MoveAttack.MME_SILENT && mme != null) {
            mme.close();
        }
    }

    /** What somebody heard of the move. */
    public @Nullable Octets heard() {
        return heard.get();
    }
}
