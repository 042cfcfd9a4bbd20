package org.yaqaza.bench;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.util.Locale;

/// A connection to a node on this machine, as plain as can be: what is measured is the node.
final class Wire implements AutoCloseable {

  /// @param closes whether the node closes the connection now
  record Answer(int status, boolean closes) {}

  private static final ThreadLocal<byte[]> BUFFERS =
      ThreadLocal.withInitial(() -> new byte[16_384]);

  private final int port;
  private Socket socket;
  private InputStream in;
  private boolean closes;

  Wire(int port) throws IOException {
    this.port = port;
    socket = connect(port);
    in = new BufferedInputStream(socket.getInputStream(), 8_192);
  }

  private static Socket connect(int port) throws IOException {
    var socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setTcpNoDelay(true);
    socket.setSoTimeout(60_000);
    return socket;
  }

  /// Connects anew where the node has closed the connection after an answer.
  void ready() throws IOException {
    if (closes) {
      socket.close();
      socket = connect(port);
      in = new BufferedInputStream(socket.getInputStream(), 8_192);
      closes = false;
    }
  }

  /// The status of the answer.
  int ask(byte[] request) throws IOException {
    socket.getOutputStream().write(request);
    var answer = answer(in);
    closes = answer.closes;
    return answer.status;
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }

  /// Reads one answer to its end.
  static Answer answer(InputStream in) throws IOException {
    var first = line(in);
    int status = Integer.parseInt(first.substring(9, 12));
    long length = 0;
    boolean chunked = false;
    boolean closes = false;
    for (var header = line(in); !header.isEmpty(); header = line(in)) {
      var small = header.toLowerCase(Locale.ROOT);
      if (small.startsWith("content-length:")) {
        length = Long.parseLong(small.substring(15).strip());
      }
      chunked |= small.startsWith("transfer-encoding: chunked");
      closes |= small.startsWith("connection: close");
    }
    if (chunked) {
      for (var size = Integer.parseInt(line(in), 16);
          size > 0;
          size = Integer.parseInt(line(in), 16)) {
        skip(in, size + 2);
      }
      line(in);
    } else {
      skip(in, length);
    }
    return new Answer(status, closes);
  }

  private static void skip(InputStream in, long bytes) throws IOException {
    var buffer = BUFFERS.get();
    for (long left = bytes; left > 0; ) {
      int read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
      if (read < 0) {
        throw new EOFException();
      }
      left -= read;
    }
  }

  private static String line(InputStream in) throws IOException {
    var line = new StringBuilder();
    for (int c = in.read(); c != '\n'; c = in.read()) {
      if (c < 0) {
        throw new EOFException();
      }
      if (c != '\r') {
        line.append((char) c);
      }
    }
    return line.toString();
  }
}
