// SPDX-License-Identifier: Apache-2.0
package org.alcazar.transport;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemoryLayout.PathElement;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.StructLayout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A TUN device of Linux: IP packets that the kernel routes into it come here, and what is sent here the kernel takes as received. Needs the
 * right to administer the network (CAP_NET_ADMIN). One thread reads; whoever sends does so on their own thread.
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

    // <fcntl.h>, <linux/if_tun.h>, <poll.h>, the same on all architectures that JDK 25 has Linux on.
    private static final int O_RDWR = 2;
    private static final int O_NONBLOCK = 0x800;
    private static final int O_CLOEXEC = 0x80000;
    private static final long TUNSETIFF = 0x400454caL;
    private static final short IFF_TUN = 0x0001;
    private static final short IFF_NO_PI = 0x1000;
    private static final int IFREQ = 40;
    private static final int IFREQ_FLAGS = 16;
    private static final short POLLIN = 1;
    private static final int EPERM = 1;
    private static final int EBUSY = 16;

    /** What takes the packets, one at a time; as {@link DatagramHandler} does, with the same headroom. */
    @FunctionalInterface
    public interface PacketHandler {

        /** @param packet its octets are the remaining ones; the buffer is the handler's until this returns */
        void packet(ByteBuffer packet);
    }

    private final String name;
    private final int descriptor;
    private final PacketHandler handler;
    private final Thread reader;
    /** Who writes just now: the descriptor is closed only after them, since its number may be another file's then. */
    private final AtomicInteger sending = new AtomicInteger();
    private volatile boolean closing;

    private TunDevice(String name, int descriptor, PacketHandler handler) {
        this.name = name;
        this.descriptor = descriptor;
        this.handler = handler;
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
        boolean prefixes = addresses.stream().allMatch(address -> PREFIX.matcher(address).matches());
        if (!NAME.matcher(name).matches() || name.length() > LONGEST_NAME || !prefixes) {
            throw new IllegalArgumentException("no name of a device, or no address with a prefix: " + name + " " + addresses);
        }
        var device = new TunDevice(name, Native.openTun(name), handler);
        try {
            ip("link", "set", "dev", name, "mtu", Integer.toString(mtu), "up");
            for (var address : addresses) {
                ip("address", "replace", address, "dev", name);
            }
        } catch (IOException e) {
            Native.close(device.descriptor);
            throw e;
        }
        device.reader.start();
        return device;
    }

    public String name() {
        return name;
    }

    /**
     * Hands a packet to the kernel: the remaining octets, which are the caller's again when this returns.
     *
     * @return false if it did not take it
     */
    public boolean send(ByteBuffer packet) {
        sending.incrementAndGet();
        try {
            return !closing && write(packet);
        } finally {
            sending.decrementAndGet();
        }
    }

    private boolean write(ByteBuffer packet) {
        if (packet.isDirect()) {
            return Native.write(descriptor, MemorySegment.ofBuffer(packet));
        }
        try (var arena = Arena.ofConfined()) {
            return Native.write(descriptor, arena.allocate(packet.remaining()).copyFrom(MemorySegment.ofBuffer(packet)));
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
        Native.close(descriptor);
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void read() {
        var buffer = ByteBuffer.allocateDirect(DatagramHandler.HEADROOM + LARGEST);
        var octets = MemorySegment.ofBuffer(buffer).asSlice(DatagramHandler.HEADROOM);
        while (!closing) {
            if (!Native.waitFor(descriptor)) {
                continue;
            }
            for (int left = BATCH; left > 0; left--) {
                int length = Native.read(descriptor, octets);
                if (length <= 0) {
                    break;
                }
                take(buffer.clear().limit(DatagramHandler.HEADROOM + length).position(DatagramHandler.HEADROOM));
            }
        }
    }

    private void take(ByteBuffer packet) {
        try {
            handler.packet(packet);
        } catch (RuntimeException e) {
            LOG.error("a fault of ours while taking a packet", e);
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

    /** The calls of the C library. */
    private static final class Native {

        private static final Linker LINKER = Linker.nativeLinker();
        private static final Linker.Option ERRNO = Linker.Option.captureCallState("errno");
        private static final StructLayout STATE = Linker.Option.captureStateLayout();
        private static final VarHandle ERROR = STATE.varHandle(PathElement.groupElement("errno"));
        private static final MemoryLayout POLL = MemoryLayout.structLayout(JAVA_INT, JAVA_SHORT, JAVA_SHORT);
        private static final MethodHandle OPEN = call("open", FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_INT), ERRNO);
        private static final MethodHandle IOCTL = call("ioctl", FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_LONG, ADDRESS),
                Linker.Option.firstVariadicArg(2), ERRNO);
        private static final MethodHandle POLLING = call("poll", FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_LONG, JAVA_INT));
        private static final MethodHandle READ = call("read", FunctionDescriptor.of(JAVA_LONG, JAVA_INT, ADDRESS, JAVA_LONG));
        private static final MethodHandle WRITE = call("write", FunctionDescriptor.of(JAVA_LONG, JAVA_INT, ADDRESS, JAVA_LONG));
        private static final MethodHandle CLOSE = call("close", FunctionDescriptor.of(JAVA_INT, JAVA_INT));

        @SuppressWarnings("restricted")
        private static MethodHandle call(String name, FunctionDescriptor shape, Linker.Option... options) {
            return LINKER.downcallHandle(LINKER.defaultLookup().find(name).orElseThrow(), shape, options);
        }

        static int openTun(String name) throws IOException {
            try (var arena = Arena.ofConfined()) {
                var state = arena.allocate(STATE);
                int descriptor = (int) OPEN.invokeExact(state, arena.allocateFrom(CLONE_DEVICE.toString()),
                        O_RDWR | O_NONBLOCK | O_CLOEXEC);
                if (descriptor < 0) {
                    throw new IOException("cannot open " + CLONE_DEVICE + ": " + reason((int) ERROR.get(state, 0L)));
                }
                var request = arena.allocate(IFREQ);
                request.asSlice(0, name.length()).copyFrom(MemorySegment.ofArray(name.getBytes(StandardCharsets.US_ASCII)));
                request.set(JAVA_SHORT, IFREQ_FLAGS, (short) (IFF_TUN | IFF_NO_PI));
                int result = (int) IOCTL.invokeExact(state, descriptor, TUNSETIFF, request);
                if (result < 0) {
                    int error = (int) ERROR.get(state, 0L);
                    close(descriptor);
                    throw new IOException("cannot make the TUN device " + name + ": " + reason(error));
                }
                return descriptor;
            } catch (IOException | RuntimeException | Error e) {
                throw e;
            } catch (Throwable e) {
                throw new AssertionError(e);
            }
        }

        private static String reason(int error) {
            return switch (error) {
                case EPERM -> "the right to administer the network (CAP_NET_ADMIN) is missing";
                case EBUSY -> "another program has it";
                case 2, 6, 19 -> "this kernel has no TUN devices";
                case 13 -> "permission denied";
                default -> "error " + error;
            };
        }

        /** @return whether there is something to read; if not, a while has passed */
        static boolean waitFor(int descriptor) {
            try (var arena = Arena.ofConfined()) {
                var poll = arena.allocate(POLL);
                poll.set(JAVA_INT, 0, descriptor);
                poll.set(JAVA_SHORT, 4, POLLIN);
                return (int) POLLING.invokeExact(poll, 1L, POLL_MILLIS) > 0;
            } catch (RuntimeException | Error e) {
                throw e;
            } catch (Throwable e) {
                throw new AssertionError(e);
            }
        }

        /** @return the packet's length, or not a positive number if there is none */
        static int read(int descriptor, MemorySegment into) {
            try {
                return (int) (long) READ.invokeExact(descriptor, into, into.byteSize());
            } catch (RuntimeException | Error e) {
                throw e;
            } catch (Throwable e) {
                throw new AssertionError(e);
            }
        }

        static boolean write(int descriptor, MemorySegment packet) {
            try {
                return (long) WRITE.invokeExact(descriptor, packet, packet.byteSize()) == packet.byteSize();
            } catch (RuntimeException | Error e) {
                throw e;
            } catch (Throwable e) {
                throw new AssertionError(e);
            }
        }

        @SuppressWarnings("unused")
        static void close(int descriptor) {
            try {
                int ignored = (int) CLOSE.invokeExact(descriptor);
            } catch (RuntimeException | Error e) {
                throw e;
            } catch (Throwable e) {
                throw new AssertionError(e);
            }
        }
    }
}
