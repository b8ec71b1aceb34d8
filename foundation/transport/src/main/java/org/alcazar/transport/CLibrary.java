// SPDX-License-Identifier: Apache-2.0
package org.alcazar.transport;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout.PathElement;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.StructLayout;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.VarHandle;
import java.util.Set;

/**
 * Calls of the C library of Linux, for one thread at a time: each that calls has its own, since the error number is kept in it. What fails
 * returns the error number made negative, as the kernel does it. Addresses are numbers, and who calls keeps the memory alive.
 *
 * <p>A call that learns its error number makes an object. So those of the packet path are made without, and once more with it if they
 * fail; nothing was done then.
 *
 * <p>The constants and the layouts beside them are those of x86-64, AArch64 and RISC-V.
 */
final class CLibrary {

    static final int EPERM = 1;
    static final int EINTR = 4;
    static final int EIO = 5;
    static final int EAGAIN = 11;
    static final int EBUSY = 16;
    static final int EINVAL = 22;
    static final int EMSGSIZE = 90;
    static final int ENOBUFS = 105;

    static final int MSG_DONTWAIT = 0x40;

    private static final Set<String> ARCHITECTURES = Set.of("amd64", "x86_64", "aarch64", "riscv64");
    private static final Linker.Option ERRNO = Linker.Option.captureCallState("errno");
    private static final StructLayout STATE = Linker.Option.captureStateLayout();
    private static final VarHandle ERROR = STATE.varHandle(PathElement.groupElement("errno"));

    private static final MethodHandle OPEN = call("open", 2, JAVA_INT, JAVA_LONG, JAVA_INT, JAVA_INT);
    private static final MethodHandle CLOSE = call("close", JAVA_INT, JAVA_INT);
    private static final MethodHandle IOCTL = call("ioctl", 2, JAVA_INT, JAVA_INT, JAVA_LONG, JAVA_LONG);
    private static final MethodHandle POLL = quick("poll", JAVA_INT, JAVA_LONG, JAVA_LONG, JAVA_INT);
    private static final MethodHandle READ = quick("read", JAVA_LONG, JAVA_INT, JAVA_LONG, JAVA_LONG);
    private static final MethodHandle WRITE = quick("write", JAVA_LONG, JAVA_INT, JAVA_LONG, JAVA_LONG);
    private static final MethodHandle SOCKET = call("socket", JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT);
    private static final MethodHandle BIND = call("bind", JAVA_INT, JAVA_INT, JAVA_LONG, JAVA_INT);
    private static final MethodHandle SHUTDOWN = call("shutdown", JAVA_INT, JAVA_INT, JAVA_INT);
    private static final MethodHandle GETSOCKNAME = call("getsockname", JAVA_INT, JAVA_INT, JAVA_LONG, JAVA_LONG);
    private static final MethodHandle SETSOCKOPT = call("setsockopt", JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT, JAVA_LONG, JAVA_INT);
    private static final MethodHandle QUICK_RECVMMSG =
            quick("recvmmsg", JAVA_INT, JAVA_INT, JAVA_LONG, JAVA_INT, JAVA_INT, JAVA_LONG);
    private static final MethodHandle QUICK_SENDMMSG = quick("sendmmsg", JAVA_INT, JAVA_INT, JAVA_LONG, JAVA_INT, JAVA_INT);
    private static final MethodHandle RECVMMSG = call("recvmmsg", JAVA_INT, JAVA_INT, JAVA_LONG, JAVA_INT, JAVA_INT, JAVA_LONG);
    private static final MethodHandle SENDMMSG = call("sendmmsg", JAVA_INT, JAVA_INT, JAVA_LONG, JAVA_INT, JAVA_INT);
    private static final MethodHandle SCHED_SETAFFINITY = call("sched_setaffinity", JAVA_INT, JAVA_INT, JAVA_LONG, JAVA_LONG);

    private final MemorySegment state = Arena.ofAuto().allocate(STATE);

    /** Whether this machine's C library is one that these calls are right for. */
    static boolean isUsable() {
        return System.getProperty("os.name").equals("Linux") && ARCHITECTURES.contains(System.getProperty("os.arch"))
                && ADDRESS.byteSize() == Long.BYTES && Linker.nativeLinker().defaultLookup().find("recvmmsg").isPresent()
                && Linker.nativeLinker().defaultLookup().find("sendmmsg").isPresent();
    }

    private static MethodHandle call(String name, ValueLayout result, ValueLayout... arguments) {
        return handle(name, FunctionDescriptor.of(result, arguments), ERRNO);
    }

    /** Does not learn its error number. */
    private static MethodHandle quick(String name, ValueLayout result, ValueLayout... arguments) {
        return handle(name, FunctionDescriptor.of(result, arguments));
    }

    /** @param fixed how many arguments come before the variable ones */
    private static MethodHandle call(String name, int fixed, ValueLayout result, ValueLayout... arguments) {
        return handle(name, FunctionDescriptor.of(result, arguments), ERRNO, Linker.Option.firstVariadicArg(fixed));
    }

    @SuppressWarnings("restricted")
    private static MethodHandle handle(String name, FunctionDescriptor shape, Linker.Option... options) {
        var linker = Linker.nativeLinker();
        return linker.downcallHandle(linker.defaultLookup().find(name).orElseThrow(), shape, options);
    }

    int open(MemorySegment path, int flags) {
        try {
            return result((int) OPEN.invokeExact(state, path.address(), flags, 0));
        } catch (Throwable e) {
            throw fault(e);
        }
    }

    int close(int descriptor) {
        try {
            return result((int) CLOSE.invokeExact(state, descriptor));
        } catch (Throwable e) {
            throw fault(e);
        }
    }

    int ioctl(int descriptor, long request, long argument) {
        try {
            return result((int) IOCTL.invokeExact(state, descriptor, request, argument));
        } catch (Throwable e) {
            throw fault(e);
        }
    }

    /** How many are ready; nothing positive if none is, or it failed. */
    int poll(long descriptors, int count, int millis) {
        try {
            return (int) POLL.invokeExact(descriptors, (long) count, millis);
        } catch (Throwable e) {
            throw fault(e);
        }
    }

    /** Octets read; nothing positive if there are none, or it failed. */
    int read(int descriptor, long into, long most) {
        try {
            return (int) (long) READ.invokeExact(descriptor, into, most);
        } catch (Throwable e) {
            throw fault(e);
        }
    }

    /** Octets written; negative if it failed. */
    int write(int descriptor, long from, long length) {
        try {
            return (int) (long) WRITE.invokeExact(descriptor, from, length);
        } catch (Throwable e) {
            throw fault(e);
        }
    }

    int socket(int family, int type, int protocol) {
        try {
            return result((int) SOCKET.invokeExact(state, family, type, protocol));
        } catch (Throwable e) {
            throw fault(e);
        }
    }

    int bind(int descriptor, MemorySegment address) {
        try {
            return result((int) BIND.invokeExact(state, descriptor, address.address(), (int) address.byteSize()));
        } catch (Throwable e) {
            throw fault(e);
        }
    }

    int shutdown(int descriptor, int how) {
        try {
            return result((int) SHUTDOWN.invokeExact(state, descriptor, how));
        } catch (Throwable e) {
            throw fault(e);
        }
    }

    /** @param length an int: how much room there is, then how much is used */
    int socketName(int descriptor, MemorySegment address, MemorySegment length) {
        try {
            return result((int) GETSOCKNAME.invokeExact(state, descriptor, address.address(), length.address()));
        } catch (Throwable e) {
            throw fault(e);
        }
    }

    int option(int descriptor, int level, int option, MemorySegment value) {
        try {
            return result((int) SETSOCKOPT.invokeExact(state, descriptor, level, option, value.address(), (int) value.byteSize()));
        } catch (Throwable e) {
            throw fault(e);
        }
    }

    int option(int descriptor, int level, int option, int value) {
        try (var arena = Arena.ofConfined()) {
            return option(descriptor, level, option, arena.allocateFrom(JAVA_INT, value));
        }
    }

    /** Into an array of struct mmsghdr. */
    int receive(int descriptor, long messages, int count, int flags) {
        try {
            int received = (int) QUICK_RECVMMSG.invokeExact(descriptor, messages, count, flags, 0L);
            return received >= 0 ? received
                    : result((int) RECVMMSG.invokeExact(state, descriptor, messages, count, flags | MSG_DONTWAIT, 0L));
        } catch (Throwable e) {
            throw fault(e);
        }
    }

    /** An array of struct mmsghdr. */
    int send(int descriptor, long messages, int count, int flags) {
        try {
            int sent = (int) QUICK_SENDMMSG.invokeExact(descriptor, messages, count, flags);
            return sent >= 0 ? sent : result((int) SENDMMSG.invokeExact(state, descriptor, messages, count, flags));
        } catch (Throwable e) {
            throw fault(e);
        }
    }

    /** Has a thread of this process run on one processor only, of the first 64. */
    int runOn(int thread, int processor) {
        try (var arena = Arena.ofConfined()) {
            var mask = arena.allocateFrom(JAVA_LONG, 1L << processor);
            return result((int) SCHED_SETAFFINITY.invokeExact(state, thread, mask.byteSize(), mask.address()));
        } catch (Throwable e) {
            throw fault(e);
        }
    }

    private int result(int returned) {
        return returned < 0 ? -(int) ERROR.get(state, 0L) : returned;
    }

    private static RuntimeException fault(Throwable e) {
        switch (e) {
            case RuntimeException unchecked -> throw unchecked;
            case Error error -> throw error;
            default -> throw new AssertionError(e);
        }
    }
}
