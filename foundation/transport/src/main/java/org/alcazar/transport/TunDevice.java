// SPDX-License-Identifier: Apache-2.0
package org.alcazar.transport;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A TUN device of Linux: IP packets that the kernel routes into it come here, and what is sent here the kernel takes as received. Needs the
 * right to administer the network (CAP_NET_ADMIN). One thread reads; whoever sends does so on their own thread, by a {@linkplain #sender
 * sender} of its own if there is much.
 *
 * <p>Where the kernel can do it (IFF_VNET_HDR), TCP segments and UDP datagrams that belong together pass between it and here as one: it has
 * one way to go for them instead of many. What is handed over here and sent here are single packets all the same.
 */
public final class TunDevice implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(TunDevice.class);

    private static final Path CLONE_DEVICE = Path.of("/dev/net/tun");
    private static final int LONGEST_NAME = 15;
    private static final Pattern NAME = Pattern.compile("[a-zA-Z0-9_.-]+");
    private static final Pattern PREFIX = Pattern.compile("[0-9a-fA-F.:]+/[0-9]+");
    private static final int LARGEST = 65_535;
    /** So many packets are read before the thread looks whether it is to end. */
    private static final int BATCH = 256;
    private static final int POLL_MILLIS = 200;
    /** In the buffer that is read into: with room before it for headroom and a {@link VirtioHeader}. */
    private static final int FRAME_AT = 128;

    // <fcntl.h>, <linux/if_tun.h>, <poll.h>.
    private static final int O_RDWR = 2;
    private static final int O_NONBLOCK = 0x800;
    private static final int O_CLOEXEC = 0x80000;
    private static final long TUNSETIFF = 0x400454caL;
    private static final long TUNSETOFFLOAD = 0x400454d0L;
    private static final short IFF_TUN = 0x0001;
    private static final short IFF_NO_PI = 0x1000;
    private static final short IFF_VNET_HDR = 0x4000;
    private static final int TUN_F_CSUM_TSO4_TSO6 = 0x07;
    private static final int TUN_F_USO4_USO6 = 0x60;
    private static final int IFREQ = 40;
    private static final int IFREQ_FLAGS = 16;
    private static final short POLLIN = 1;

    /** What the kernel does for a device: hands over and takes single packets, or TCP segments together, or UDP datagrams as well. */
    private enum Offload {
        NONE, TCP, TCP_AND_UDP
    }

    /** What takes the packets, one at a time; as {@link DatagramHandler} does, with the same headroom. */
    @FunctionalInterface
    public interface PacketHandler {

        /** @param packet its octets are the remaining ones; the buffer is the handler's until this returns */
        void packet(ByteBuffer packet);

        /** No more packets wait, or some have been handed over: a time to send what was gathered. Called on the same thread. */
        default void endOfBatch() {
        }
    }

    private final String name;
    private final int descriptor;
    private final Offload offload;
    private final PacketHandler handler;
    private final Thread reader;
    /** For who has no sender. */
    private final PacketSender common;
    /** Who writes just now: the descriptor is closed only after them, since its number may be another file's then. */
    private final AtomicInteger sending = new AtomicInteger();
    private volatile boolean closing;

    private TunDevice(String name, int descriptor, Offload offload, PacketHandler handler) {
        this.name = name;
        this.descriptor = descriptor;
        this.offload = offload;
        this.handler = handler;
        this.common = sender();
        this.reader = Thread.ofPlatform().name("tun " + name).daemon(true).unstarted(this::read);
    }

    /** Whether this machine has such devices at all. */
    public static boolean isSupported() {
        return Files.exists(CLONE_DEVICE);
    }

    /**
     * Makes a device, or takes one that was made for this user before, and begins to read.
     *
     * @param name 1 to 15 letters, digits, points, dashes
     * @param addresses this machine's own in the device's networks, each with the length of its prefix, such as 10.45.0.254/16: what is
     *     beyond them in the prefix is routed into the device
     * @param mtu of the device, 1280 to 65535
     * @throws IOException if it is not to be had; its message says why in one line for a person
     */
    public static TunDevice open(String name, List<String> addresses, int mtu, PacketHandler handler) throws IOException {
        var device = openUnread(name, addresses, mtu, handler);
        device.reader.start();
        return device;
    }

    /** As {@link #open} with a handler that takes nothing, since nobody reads: for who measures what reading costs. */
    public static TunDevice openUnread(String name, List<String> addresses, int mtu) throws IOException {
        return openUnread(name, addresses, mtu, packet -> { });
    }

    private static TunDevice openUnread(String name, List<String> addresses, int mtu, PacketHandler handler) throws IOException {
        boolean prefixes = addresses.stream().allMatch(address -> PREFIX.matcher(address).matches());
        if (!NAME.matcher(name).matches() || name.length() > LONGEST_NAME || !prefixes) {
            throw new IllegalArgumentException("no name of a device, or no address with a prefix: " + name + " " + addresses);
        }
        var device = open(name, handler);
        try {
            ip("link", "set", "dev", name, "mtu", Integer.toString(mtu), "up");
            for (var address : addresses) {
                ip("address", "replace", address, "dev", name);
            }
        } catch (IOException e) {
            new CLibrary().close(device.descriptor);
            throw e;
        }
        return device;
    }

    public String name() {
        return name;
    }

    /** Whether TCP segments that belong together pass as one. */
    public boolean joinsSegments() {
        return offload != Offload.NONE;
    }

    /** Whether UDP datagrams that belong together pass as one as well. */
    public boolean joinsDatagrams() {
        return offload == Offload.TCP_AND_UDP;
    }

    /**
     * Hands a packet to the kernel: the remaining octets, which are the caller's again when this returns.
     *
     * @return false if it did not take it
     */
    public boolean send(ByteBuffer packet) {
        synchronized (common) {
            boolean taken = common.send(packet);
            common.flush();
            return taken && !closing;
        }
    }

    /** What a thread sends with that has many packets to send. */
    public PacketSender sender() {
        var library = new CLibrary();
        return sender((address, length) -> write(library, address, length));
    }

    /** A sender of frames that are written elsewhere. */
    PacketSender sender(FrameJoiner.Output output) {
        int skip = offload == Offload.NONE ? VirtioHeader.LENGTH : 0;
        return new FrameJoiner((address, length) -> output.write(address + skip, length - skip), joinsSegments(), joinsDatagrams());
    }

    /** What {@link CLibrary#poll} waits by for something to read; empty without a device. */
    static MemorySegment waiting(@Nullable TunDevice device) {
        var poll = Arena.ofAuto().allocate(8, 8);
        poll.set(JAVA_INT, 0, device == null ? -1 : device.descriptor);
        poll.set(JAVA_SHORT, 4, POLLIN);
        return poll;
    }

    /** A frame, with a {@link VirtioHeader} before it if segments are joined; as {@link CLibrary#read}. */
    int read(CLibrary library, long into, int most) {
        return library.read(descriptor, into, most);
    }

    boolean write(CLibrary library, long address, int length) {
        sending.incrementAndGet();
        try {
            return !closing && library.write(descriptor, address, length) == length;
        } finally {
            sending.decrementAndGet();
        }
    }

    @Override
    public synchronized void close() {
        if (closing) {
            return;
        }
        closing = true;
        boolean interrupted = false;
        while (reader.isAlive() && !reader.equals(Thread.currentThread())) {
            try {
                reader.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        while (sending.get() > 0) {
            Thread.onSpinWait();
        }
        new CLibrary().close(descriptor);
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void read() {
        var library = new CLibrary();
        var memory = Arena.ofAuto().allocate(FRAME_AT + LARGEST, 64);
        var buffer = memory.asByteBuffer();
        var splitter = new FrameSplitter(memory);
        var poll = waiting(this);
        int header = offload == Offload.NONE ? 0 : VirtioHeader.LENGTH;
        long into = memory.address() + FRAME_AT - header;
        while (!closing) {
            if (library.poll(poll.address(), 1, POLL_MILLIS) <= 0) {
                continue;
            }
            for (int left = BATCH; left > 0; left--) {
                int length = read(library, into, LARGEST + header) - header;
                if (length <= 0) {
                    break;
                }
                take(splitter, buffer, length);
            }
            endOfBatch();
        }
    }

    private void take(FrameSplitter splitter, ByteBuffer buffer, int length) {
        try {
            if (offload == Offload.NONE) {
                handler.packet(buffer.clear().limit(FRAME_AT + length).position(FRAME_AT));
            } else if (!splitter.split(FRAME_AT, length, handler)) {
                LOG.debug("a frame of {} makes no sense", name);
            }
        } catch (RuntimeException e) {
            LOG.error("a fault of ours while taking a packet", e);
        }
    }

    private void endOfBatch() {
        try {
            handler.endOfBatch();
        } catch (RuntimeException e) {
            LOG.error("a fault of ours while taking packets", e);
        }
    }

    /** Sets the device up by the tool that every Linux has for it. */
    private static void ip(String... arguments) throws IOException {
        var command = new ArrayList<>(List.of("ip"));
        command.addAll(List.of(arguments));
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IOException(String.join(" ", command) + " does not end");
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException(String.join(" ", command) + " was interrupted", e);
        }
        if (process.exitValue() != 0) {
            var said = new String(process.getInputStream().readNBytes(500), StandardCharsets.UTF_8).strip();
            throw new IOException(String.join(" ", command) + ": " + said);
        }
    }

    /** With what the kernel can do for it. */
    private static TunDevice open(String name, PacketHandler handler) throws IOException {
        var library = new CLibrary();
        int joining = attach(library, name, (short) (IFF_TUN | IFF_NO_PI | IFF_VNET_HDR));
        if (joining >= 0) {
            if (library.ioctl(joining, TUNSETOFFLOAD, TUN_F_CSUM_TSO4_TSO6 | TUN_F_USO4_USO6) >= 0) {
                return new TunDevice(name, joining, Offload.TCP_AND_UDP, handler);
            }
            if (library.ioctl(joining, TUNSETOFFLOAD, TUN_F_CSUM_TSO4_TSO6) >= 0) {
                return new TunDevice(name, joining, Offload.TCP, handler);
            }
            library.close(joining);
        }
        int plain = attach(library, name, (short) (IFF_TUN | IFF_NO_PI));
        if (plain < 0) {
            throw new IOException("cannot make the TUN device " + name + ": " + reason(-plain));
        }
        LOG.info("the TUN device {} takes and gives packets one by one: this kernel does not join them", name);
        return new TunDevice(name, plain, Offload.NONE, handler);
    }

    /** @return a descriptor, or an error number made negative */
    private static int attach(CLibrary library, String name, short flags) throws IOException {
        try (var arena = Arena.ofConfined()) {
            int descriptor = library.open(arena.allocateFrom(CLONE_DEVICE.toString()), O_RDWR | O_NONBLOCK | O_CLOEXEC);
            if (descriptor < 0) {
                throw new IOException("cannot open " + CLONE_DEVICE + ": " + reason(-descriptor));
            }
            var request = arena.allocate(IFREQ);
            request.asSlice(0, name.length()).copyFrom(MemorySegment.ofArray(name.getBytes(StandardCharsets.US_ASCII)));
            request.set(JAVA_SHORT, IFREQ_FLAGS, flags);
            int result = library.ioctl(descriptor, TUNSETIFF, request.address());
            if (result < 0) {
                library.close(descriptor);
                return result;
            }
            return descriptor;
        }
    }

    private static String reason(int error) {
        return switch (error) {
            case CLibrary.EPERM -> "the right to administer the network (CAP_NET_ADMIN) is missing";
            case CLibrary.EBUSY -> "another program has it";
            case 2, 6, 19 -> "this kernel has no TUN devices";
            case 13 -> "permission denied";
            default -> "error " + error;
        };
    }
}
