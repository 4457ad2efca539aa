#pragma once

#include <QStringList>

class QWidget;

namespace numauth::tests {

/// Every visible text of \p window that is cut off, every button that a toolbar folds away, and
/// every two controls of one parent that lie over each other. A sentence each.
QStringList textFaults(const QWidget &window);

} // namespace numauth::tests
