#pragma once

#include "ui/widgets/Card.h"

class QAction;

namespace numauth::ui {

/// Lines for a file of the app, under a head with the file's name and what can be done with them.
class SnippetCard : public Card
{
    Q_OBJECT

public:
    SnippetCard(const QString &title, const QString &lines, const QList<QAction *> &actions,
                QWidget *parent = nullptr);

    /// An action for the head; \p parent owns it.
    static QAction *makeAction(QObject *parent, const char *icon, const QString &text);
};

} // namespace numauth::ui
