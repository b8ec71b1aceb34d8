// SPDX-License-Identifier: Apache-2.0
package org.alcazar.amf.procedure;

import java.time.Duration;
import org.alcazar.nas.eps.EpsSecurityProtectedMessage;
import org.alcazar.nas.message.FiveGmmMessage;
import org.alcazar.ngap.message.ConnectionEstablishmentIndication;
import org.alcazar.strand.Strand.Attempts;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/** A TAU Request that follows its Registration Request as a message of its own (docs/interworking-encoding.md §2). */
final class SeparateUpdate {

    private final UeSession ue;

    SeparateUpdate(UeSession ue) {
        this.ue = ue;
    }

    /**
     * Waits for it. The gNB is told the connection's ids first: it has none yet to send more of the UE's messages under (TS 38.413 §8.3.12).
     *
     * @return the TAU Request as it came, whatever it is; null if none came
     */
    @Nullable Octets await(Duration most) {
        var via = ue.n1().via();
        if (most.isZero()) {
            return null;
        }
        return ue.ask(() -> via.send(ConnectionEstablishmentIndication.builder(via.amfId(), via.ranId()).build()), new Attempts(most, 1),
                new Reading<Octets>() {

                    @Override
                    public boolean concerns(FiveGmmMessage message) {
                        return false;
                    }

                    @Override
                    public @Nullable Octets answer(FiveGmmMessage message) {
                        return null;
                    }

                    @Override
                    public @Nullable Octets foreign(Octets pdu) {
                        return EpsSecurityProtectedMessage.isProtected(pdu) ? pdu : null;
                    }
                });
    }
}
