// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ue.radio;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.UnaryOperator;
import org.alcazar.nas.element.FiveGSTmsi;
import org.alcazar.nas.element.Tai;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/**
 * Somebody between UEs and a cell, who passes on what goes up as he likes: for tests of what a network and its UEs do about that.
 *
 * @param <I> the short temporary identity that UEs are paged by
 */
public abstract class Relay<I> {

    private final Cell<I> behind;
    private final UnaryOperator<Octets> alteration;
    private final ConcurrentMap<RadioListener, Ear> ears = new ConcurrentHashMap<>();

    private Relay(Cell<I> behind, UnaryOperator<Octets> alteration) {
        this.behind = behind;
        this.alteration = alteration;
    }

    /** A cell of NR through a relay that alters NAS messages on their way up. */
    public static NrCell of(NrCell behind, UnaryOperator<Octets> alteration) {
        return new Nr(behind, alteration);
    }

    /** A cell of E-UTRA through such a relay. */
    public static EutraCell of(EutraCell behind, UnaryOperator<Octets> alteration) {
        return new Eutra(behind, alteration);
    }

    private static final class Nr extends Relay<FiveGSTmsi> implements NrCell {

        Nr(NrCell behind, UnaryOperator<Octets> alteration) {
            super(behind, alteration);
        }
    }

    private static final class Eutra extends Relay<STmsi> implements EutraCell {

        Eutra(EutraCell behind, UnaryOperator<Octets> alteration) {
            super(behind, alteration);
        }
    }

    public Tai tai() {
        return behind.tai();
    }

    public @Nullable RadioConnection connect(InitialAccess<I> access, RadioListener listener) {
        var ear = ear(listener);
        var connection = behind.connect(new InitialAccess<>(alteration.apply(access.nas()), access.cause(), access.sTmsi()), ear);
        return connection == null ? null : new Through(connection);
    }

    public void camp(I identity, RadioListener listener) {
        behind.camp(identity, ear(listener));
    }

    public void leave(I identity, RadioListener listener) {
        behind.leave(identity, ear(listener));
    }

    private Ear ear(RadioListener listener) {
        return ears.computeIfAbsent(listener, Ear::new);
    }

    /** The UE's connection, as it sees it: the same for as long as there is the one behind it. */
    private final class Through implements RadioConnection {

        private final RadioConnection connection;

        Through(RadioConnection connection) {
            this.connection = connection;
        }

        @Override
        public boolean uplink(Octets nas) {
            return connection.uplink(alteration.apply(nas));
        }

        @Override
        public boolean uplinkPacket(int bearer, int flow, Octets packet) {
            return connection.uplinkPacket(bearer, flow, packet);
        }

        @Override
        public void securityComplete() {
            connection.securityComplete();
        }

        @Override
        public void securityFailure() {
            connection.securityFailure();
        }

        @Override
        public void inactive() {
            connection.inactive();
        }

        @Override
        public void drop() {
            connection.drop();
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Relay<?>.Through through && through.connection.equals(connection);
        }

        @Override
        public int hashCode() {
            return connection.hashCode();
        }
    }

    /** Tells the UE of what comes down, unaltered. */
    private final class Ear implements RadioListener {

        private final RadioListener listener;

        Ear(RadioListener listener) {
            this.listener = listener;
        }

        @Override
        public String label() {
            return listener.label();
        }

        @Override
        public void downlink(RadioConnection connection, Octets nas) {
            listener.downlink(new Through(connection), nas);
        }

        @Override
        public void securityActivation(RadioConnection connection, SecurityActivation activation) {
            listener.securityActivation(new Through(connection), activation);
        }

        @Override
        public void handover(RadioConnection from, RadioConnection to, CellChange change) {
            listener.handover(new Through(from), new Through(to), change);
        }

        @Override
        public void bearerUp(RadioConnection connection, Bearer bearer) {
            listener.bearerUp(new Through(connection), bearer);
        }

        @Override
        public void bearerDown(RadioConnection connection, int bearer) {
            listener.bearerDown(new Through(connection), bearer);
        }

        @Override
        public void downlinkPacket(RadioConnection connection, int bearer, int flow, Octets packet) {
            listener.downlinkPacket(new Through(connection), bearer, flow, packet);
        }

        @Override
        public void paged() {
            listener.paged();
        }

        @Override
        public void released(RadioConnection connection, ReleaseReason reason) {
            listener.released(new Through(connection), reason);
        }
    }
}
