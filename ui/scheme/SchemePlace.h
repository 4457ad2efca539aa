#pragma once

#include "ui/scheme/SchemeModel.h"
#include "ui/shell/Place.h"

#include <QFutureWatcher>

namespace numauth::ui {

class DropZone;
class SchemeDetail;
class TableView;

/// The Schemes place: the schemes of the workspace, their form, and their comparison with packages
/// that are dropped.
class SchemePlace : public shell::Place
{
    Q_OBJECT

public:
    /// \p rules must outlive the place.
    explicit SchemePlace(const scheme::SchemeRules &rules, QWidget *parent = nullptr);
    ~SchemePlace() override;

    QString id() const override { return QStringLiteral("scheme"); }
    QString iconName() const override { return QStringLiteral("scheme"); }
    QString title() const override;
    shell::VerdictCounts counts() const override;
    void showVerdict(Verdict verdict) override;
    QList<shell::PlaceAction> menuActions() const override;
    bool canTake(const QString &path) const override;
    QString dropText(const QString &path) const override;
    void take(const QStringList &paths) override;

    /// Shows the schemes of \p folder; an empty one closes them.
    void openWorkspace(const QString &folder);

    SchemeModel *model() const { return m_model; }
    TableView *table() const { return m_table; }
    SchemeDetail *detail() const { return m_detail; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void layOut();
    void choosePackage();
    void readPackage(const QString &path);
    void packageRead();
    void useFacts(const package::PackageFacts &facts);
    void addFrom(const package::PackageFacts &facts);
    void showCurrent();
    void report(const QString &sentence, Verdict verdict);
    void retranslate();

    const scheme::SchemeRules &m_rules;
    SchemeModel *m_model;
    TableView *m_table;
    DropZone *m_drop;
    SchemeDetail *m_detail;
    QAction *m_readPackage;
    QFutureWatcher<package::PackageFacts> m_reading;
    QStringList m_waiting;
};

} // namespace numauth::ui
