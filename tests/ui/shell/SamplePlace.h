#pragma once

#include "ui/shell/Place.h"

class QAction;
class QStandardItemModel;
class QUndoStack;

namespace numauth::ui {
class DockHead;
class TabHead;
class TableView;
class VerdictBanner;
} // namespace numauth::ui

namespace numauth::tests {

/// A place with one of everything that the window and the widgets offer, for tests and pictures.
class SamplePlace : public shell::Place
{
    Q_OBJECT

public:
    explicit SamplePlace(const QString &id, QWidget *parent = nullptr);

    QString id() const override { return m_id; }
    QString iconName() const override { return m_id; }
    QString title() const override;
    QString windowNote() const override { return note; }
    shell::VerdictCounts counts() const override { return m_counts; }
    void setCounts(const shell::VerdictCounts &counts);
    void showVerdict(ui::Verdict verdict) override { shownVerdict = verdict; }
    QUndoStack *undoStack() const override { return m_undo; }
    QList<shell::PlaceAction> menuActions() const override;
    QList<shell::Thing> things() const override;
    void openThing(const QString &id) override { openedThing = id; }
    bool canTake(const QString &path) const override;
    QString dropText(const QString &path) const override;
    void take(const QStringList &paths) override { taken << paths; }
    void cancelTask(const QString &id) override { cancelled = id; }

    QStringList taken;
    QString openedThing;
    QString cancelled;
    QString note;
    ui::Verdict shownVerdict = ui::Verdict::Ok;

protected:
    void changeEvent(QEvent *event) override;

private:
    void makeToolBar();
    void makeOutline();
    void makeInspector();
    void makeProblems();
    void retranslate();

    QString m_id;
    shell::VerdictCounts m_counts;
    QUndoStack *m_undo;
    QAction *m_fix;
    QAction *m_failuresOnly;
    ui::VerdictBanner *m_banner = nullptr;
    ui::DockHead *m_outlineHead = nullptr;
    ui::DockHead *m_deviceHead = nullptr;
    ui::DockHead *m_inspectorHead = nullptr;
    ui::TabHead *m_tabs = nullptr;
    QStandardItemModel *m_problems = nullptr;
};

} // namespace numauth::tests
