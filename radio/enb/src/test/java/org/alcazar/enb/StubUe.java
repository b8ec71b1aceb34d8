// SPDX-License-Identifier: Apache-2.0
package org.alcazar.enb;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.alcazar.ue.radio.Bearer;
import org.alcazar.ue.radio.EstablishmentCause;
import org.alcazar.ue.radio.InitialAccess;
import org.alcazar.ue.radio.RadioConnection;
import org.alcazar.ue.radio.RadioListener;
import org.alcazar.ue.radio.ReleaseReason;
import org.alcazar.ue.radio.STmsi;
import org.alcazar.ue.radio.SecurityActivation;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/** The UE's end of a radio connection, and what was heard there. */
final class StubUe implements RadioListener {

    final List<Octets> downlinks = new ArrayList<>();
    final List<Octets> packets = new ArrayList<>();
    final List<Integer> flows = new ArrayList<>();
    /** Bearers, NAS messages and pagings in their order. */
    final List<Object> heard = new ArrayList<>();
    final List<SecurityActivation> activations = new ArrayList<>();
    final List<ReleaseReason> releases = new ArrayList<>();
    private @Nullable RadioConnection connection;

    /** Connects with an initial message of one octet. */
    StubUe connect(Enb enb) {
        return connect(enb, EstablishmentCause.MO_SIGNALLING, null);
    }

    StubUe connect(Enb enb, EstablishmentCause cause, @Nullable STmsi sTmsi) {
        connection = enb.connect(new InitialAccess<>(Octets.of(7), cause, sTmsi), this);
        return this;
    }

    boolean isConnected() {
        return connection != null;
    }

    RadioConnection connection() {
        return Objects.requireNonNull(connection);
    }

    @Override
    public String label() {
        return "stub";
    }

    @Override
    public void downlink(RadioConnection by, Octets nas) {
        downlinks.add(nas);
        heard.add(nas);
    }

    @Override
    public void securityActivation(RadioConnection by, SecurityActivation activation) {
        activations.add(activation);
    }

    @Override
    public void bearerUp(RadioConnection by, Bearer bearer) {
        heard.add(bearer);
    }

    @Override
    public void bearerDown(RadioConnection by, int bearer) {
        heard.add("down " + bearer);
    }

    @Override
    public void downlinkPacket(RadioConnection by, int bearer, int flow, Octets packet) {
        packets.add(packet);
        flows.add(flow);
    }

    @Override
    public void paged() {
        heard.add("paged");
    }

    @Override
    public void released(RadioConnection by, ReleaseReason reason) {
        releases.add(reason);
    }
}
