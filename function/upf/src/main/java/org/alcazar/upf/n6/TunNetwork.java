// SPDX-License-Identifier: Apache-2.0
package org.alcazar.upf.n6;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import org.alcazar.transport.PacketSender;
import org.alcazar.transport.TunDevice;
import org.jspecify.annotations.Nullable;

/**
 * The machine's own network, through a TUN device: the kernel routes, and translates addresses if told to. Needs the right to administer
 * the network.
 */
public final class TunNetwork implements N6 {

    private final String name;
    private final List<String> addresses;
    private final int mtu;
    private volatile @Nullable TunDevice device;

    /**
     * @param name of the device, 1 to 15 letters, digits, points, dashes
     * @param addresses this machine's own in the UEs' networks, such as 10.45.0.254/16
     * @param mtu of the device, 1280 to 65535
     */
    public TunNetwork(String name, List<String> addresses, int mtu) {
        this.name = name;
        this.addresses = List.copyOf(addresses);
        this.mtu = mtu;
    }

    @Override
    public void start(Receiver receiver) throws IOException {
        device = TunDevice.open(name, addresses, mtu, new TunDevice.PacketHandler() {

            @Override
            public void packet(ByteBuffer packet) {
                receiver.packet(packet);
            }

            @Override
            public void endOfBatch() {
                receiver.endOfBatch();
            }
        });
    }

    @Override
    public boolean send(ByteBuffer packet) {
        var opened = device;
        return opened != null && opened.send(packet);
    }

    @Override
    public PacketSender sender() {
        var opened = device;
        return opened == null ? N6.super.sender() : opened.sender();
    }

    @Override
    public void close() {
        var opened = device;
        if (opened != null) {
            opened.close();
        }
    }
}
