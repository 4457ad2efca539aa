#pragma once

#include "ui/scheme/SchemeModel.h"

#include <QWidget>

class QStandardItemModel;
class QVBoxLayout;

namespace numauth::ui {

class Chip;
class DockHead;
class FormRow;
class Label;
class TableView;
class VerdictBanner;

/// The right pane: one scheme's verdict, its form, and its comparison with a package. A scheme that
/// the cloud has given a code cannot be edited there, so its fields are read-only here.
class SchemeDetail : public QWidget
{
    Q_OBJECT

public:
    explicit SchemeDetail(const scheme::SchemeRules &rules, QWidget *parent = nullptr);

    void show(const SchemeRow &row);
    void clear();

signals:
    /// A field of the shown scheme was changed to a value that the rules allow or that the user
    /// wants in spite of them.
    void edited(const QString &id, const numauth::scheme::Scheme &scheme);

protected:
    void changeEvent(QEvent *event) override;

private:
    void layOut();
    void fillForm();
    void showProblem(FormRow *row, const QString &field);
    void commit(const QString &field, const QString &value);
    void fillComparison();
    QString fieldLabel(const QString &field) const;
    void showBanner();
    void retranslate();

    const scheme::SchemeRules &m_rules;
    std::optional<SchemeRow> m_row;
    Label *m_title;
    Label *m_subtitle;
    VerdictBanner *m_banner;
    QVBoxLayout *m_form;
    DockHead *m_packageHead;
    TableView *m_comparison;
    QStandardItemModel *m_items;
    Label *m_findings;
};

} // namespace numauth::ui
