#pragma once

#include "models/workspace/SchemeMigration.h"

#include <QFrame>
#include <QList>

class QAbstractButton;

namespace numauth::ui {

/// Clone, verify, switch, delete: how far a scheme is on its way to be replaced. A click on a step
/// asks for it.
class MigrationSteps : public QFrame
{
    Q_OBJECT

public:
    explicit MigrationSteps(QWidget *parent = nullptr);

    void show(const workspace::SchemeMigration &migration);
    const workspace::SchemeMigration &migration() const { return m_migration; }

signals:
    void requested(numauth::workspace::SchemeMigration::Step step);

protected:
    void changeEvent(QEvent *event) override;

private:
    void refresh();

    workspace::SchemeMigration m_migration;
    QList<QAbstractButton *> m_steps;
};

} // namespace numauth::ui
