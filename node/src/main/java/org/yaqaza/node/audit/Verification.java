package org.yaqaza.node.audit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;

/// Proves the chain, or names its first broken link.
public final class Verification {

  private static final int PAGE = 5_000;

  /// What was found.
  public sealed interface Outcome {

    /// The chain holds.
    ///
    /// @param records how many were read
    /// @param head where it ends
    record Holds(long records, Audit.Head head) implements Outcome {}

    /// It does not.
    ///
    /// @param number of the first record that is not as it must be
    record Broken(long number, Fault fault) implements Outcome {}
  }

  /// How a link can be broken.
  public enum Fault {
    /// The record is not there.
    MISSING,
    /// Its hash is not that of its contents and of the record before.
    CHANGED,
    /// There are fewer or more records than the head of the chain says.
    ENDS_ELSEWHERE,
    /// A checkpoint was signed over another record than the one that stands there.
    NOT_AS_SIGNED,
    /// The signature of a checkpoint is not by its key.
    BAD_SIGNATURE
  }

  private final Map<Long, Checkpoint> signed = new HashMap<>();
  private final Optional<Checkpoint> from;
  private final Audit.Head head;
  private long number;
  private String hash = "";
  private long records;

  /// Begins one whose records are given one by one.
  ///
  /// @param kept checkpoints that must agree with the record
  /// @param from where to begin: what stands before it is taken as it was signed
  /// @param head where the chain says that it ends
  public Verification(List<Checkpoint> kept, Optional<Checkpoint> from, Audit.Head head) {
    for (var checkpoint : kept) {
      signed.put(checkpoint.number(), checkpoint);
    }
    from.ifPresent(checkpoint -> signed.put(checkpoint.number(), checkpoint));
    this.from = from;
    this.head = head;
    this.number = from.map(checkpoint -> checkpoint.number() - 1).orElse(0L);
  }

  /// Verifies everything that `audit` holds.
  ///
  /// @param kept checkpoints that must agree with it
  /// @param from where to begin: what stands before it is taken as it was signed
  /// @param progress hears the numbers of records on the way
  public static Outcome of(
      Audit audit, List<Checkpoint> kept, Optional<Checkpoint> from, LongConsumer progress) {
    // the head is read first: records that are added meanwhile lie behind it
    var head = audit.head();
    var verification = new Verification(kept, from, head);
    for (var page = audit.after(verification.number, PAGE);
        !page.isEmpty() && verification.number < head.number();
        page = audit.after(verification.number, PAGE)) {
      for (var record : page) {
        if (verification.number == head.number()) {
          break;
        }
        var fault = verification.take(record);
        if (fault.isPresent()) {
          return fault.get();
        }
      }
      progress.accept(verification.number);
    }
    return verification.end();
  }

  /// Takes the next record; what is wrong with it, if anything is.
  public Optional<Outcome> take(AuditRecord record) {
    var fault = fault(record);
    if (fault.isPresent()) {
      return Optional.of(new Outcome.Broken(number + 1, fault.get()));
    }
    number = record.number();
    hash = record.hash();
    records++;
    return Optional.empty();
  }

  private Optional<Fault> fault(AuditRecord record) {
    if (record.number() != number + 1) {
      return Optional.of(Fault.MISSING);
    }
    var begins = from.filter(checkpoint -> checkpoint.number() == record.number());
    if (begins.isEmpty() && !record.expected(hash).equals(record.hash())) {
      return Optional.of(Fault.CHANGED);
    }
    var checkpoint = signed.get(record.number());
    if (checkpoint != null && !checkpoint.isSigned()) {
      return Optional.of(Fault.BAD_SIGNATURE);
    }
    return checkpoint != null && !checkpoint.hash().equals(record.hash())
        ? Optional.of(Fault.NOT_AS_SIGNED)
        : Optional.empty();
  }

  /// What came out, once all records were given.
  public Outcome end() {
    for (var checkpoint : signed.values()) {
      if (!checkpoint.isSigned()) {
        return new Outcome.Broken(checkpoint.number(), Fault.BAD_SIGNATURE);
      }
    }
    if (number != head.number() || (records > 0 && !hash.equals(head.hash()))) {
      return new Outcome.Broken(number + 1, Fault.ENDS_ELSEWHERE);
    }
    return signed.keySet().stream().anyMatch(n -> n > number)
        ? new Outcome.Broken(number + 1, Fault.MISSING)
        : new Outcome.Holds(records, head);
  }
}
