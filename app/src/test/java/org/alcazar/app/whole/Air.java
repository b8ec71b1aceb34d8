// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.whole;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import org.alcazar.gnb.Gnb;
import org.alcazar.nas.element.FiveGSTmsi;
import org.alcazar.nas.element.Tai;
import org.alcazar.ue.radio.Bearer;
import org.alcazar.ue.radio.InitialAccess;
import org.alcazar.ue.radio.NrCell;
import org.alcazar.ue.radio.RadioConnection;
import org.alcazar.ue.radio.RadioListener;
import org.alcazar.ue.radio.ReleaseReason;
import org.alcazar.ue.radio.SecurityActivation;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/** A cell whose radio somebody sits on, who hears every NAS message of its one UE, and may put others in their place, or send some back. */
final class Air implements NrCell {

    private final Gnb gnb;

    /** What was said, as it was said, whatever came through; in order. */
    final List<Octets> uplink = new ArrayList<>();
    final List<Octets> downlink = new ArrayList<>();
    /** What goes on in the place of a message. */
    Function<Octets, List<Octets>> onUplink = List::of;
    Function<Octets, List<Octets>> onDownlink = List::of;
    /** What goes back too to whom it came from. */
    Predicate<Octets> turnedBack = nas -> false;
    private @Nullable Link link;

    Air(Gnb gnb) {
        this.gnb = gnb;
    }

    /** Says something to the network on the connection that the UE has, as if it were the UE. */
    void sayUp(Octets nas) {
        Objects.requireNonNull(link).toNetwork(nas);
    }

    /** Says something to the UE on the connection that it has, as if it were the network. */
    void sayDown(Octets nas) {
        Objects.requireNonNull(link).toUe(nas);
    }

    @Override
    public Tai tai() {
        return gnb.tai();
    }

    @Override
    public @Nullable RadioConnection connect(InitialAccess<FiveGSTmsi> access, RadioListener listener) {
        var made = new Link(listener);
        link = made;
        uplink.add(access.nas());
        var first = onUplink.apply(access.nas());
        made.connection = gnb.connect(new InitialAccess<>(first.getFirst(), access.cause(), access.sTmsi()), made);
        first.stream().skip(1).forEach(made::toNetwork);
        return made.connection == null ? null : made;
    }

    @Override
    public void camp(FiveGSTmsi identity, RadioListener listener) {
        gnb.camp(identity, listener);
    }

    @Override
    public void leave(FiveGSTmsi identity, RadioListener listener) {
        gnb.leave(identity, listener);
    }

    /** Either end takes it for the other. */
    private final class Link implements RadioListener, RadioConnection {

        private final RadioListener ue;
        private @Nullable RadioConnection connection;

        Link(RadioListener ue) {
            this.ue = ue;
        }

        boolean toNetwork(Octets nas) {
            return connection != null && connection.uplink(nas);
        }

        void toUe(Octets nas) {
            ue.downlink(this, nas);
        }

        @Override
        public boolean uplink(Octets nas) {
            uplink.add(nas);
            boolean sent = true;
            for (var instead : onUplink.apply(nas)) {
                sent &= toNetwork(instead);
            }
            if (turnedBack.test(nas)) {
                toUe(nas);
            }
            return sent;
        }

        @Override
        public void downlink(RadioConnection from, Octets nas) {
            connection = from;
            downlink.add(nas);
            onDownlink.apply(nas).forEach(this::toUe);
            if (turnedBack.test(nas)) {
                toNetwork(nas);
            }
        }

        @Override
        public String label() {
            return ue.label();
        }

        @Override
        public void securityActivation(RadioConnection from, SecurityActivation activation) {
            connection = from;
            ue.securityActivation(this, activation);
        }

        @Override
        public void bearerUp(RadioConnection from, Bearer bearer) {
            ue.bearerUp(this, bearer);
        }

        @Override
        public void bearerDown(RadioConnection from, int bearer) {
            ue.bearerDown(this, bearer);
        }

        @Override
        public void downlinkPacket(RadioConnection from, int bearer, int flow, Octets packet) {
            ue.downlinkPacket(this, bearer, flow, packet);
        }

        @Override
        public void paged() {
            ue.paged();
        }

        @Override
        public void released(RadioConnection from, ReleaseReason reason) {
            ue.released(this, reason);
        }

        @Override
        public boolean uplinkPacket(int bearer, int flow, Octets packet) {
            return connection != null && connection.uplinkPacket(bearer, flow, packet);
        }

        @Override
        public void securityComplete() {
            if (connection != null) {
                connection.securityComplete();
            }
        }

        @Override
        public void securityFailure() {
            if (connection != null) {
                connection.securityFailure();
            }
        }

        @Override
        public void inactive() {
            if (connection != null) {
                connection.inactive();
            }
        }

        @Override
        public void drop() {
            if (connection != null) {
                connection.drop();
            }
        }
    }
}
