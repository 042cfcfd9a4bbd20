package org.yaqaza.node;

import java.io.IOException;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;
import org.yaqaza.node.lists.Loading;
import org.yaqaza.node.lists.Progress;
import org.yaqaza.node.lists.Shipped;
import org.yaqaza.node.lists.Updating;
import org.yaqaza.node.screening.Screener;

/// What is done before the server says that it is ready: what broke off is taken out, the shipped
/// list is there, the index is built.
@Component
final class Start implements ApplicationRunner {

  private final Loading loading;
  private final Updating updating;
  private final Screener screener;

  Start(Loading loading, Updating updating, Screener screener) {
    this.loading = loading;
    this.updating = updating;
    this.screener = screener;
  }

  @Override
  public void run(ApplicationArguments arguments) throws IOException, InterruptedException {
    loading.recover();
    Shipped.load(loading, updating, Progress.NONE);
    screener.refresh();
  }
}
