#pragma once

#include "models/evidence/EvidenceFile.h"

#include <QSplitter>

namespace numauth::ui {

class CodeView;
class Label;
class PartListModel;
class TableView;

/// What is inside an evidence file: its files at the left, the text of the chosen one at the right
/// with the masked lines marked, and what was left out below.
class EvidenceView : public QWidget
{
    Q_OBJECT

public:
    explicit EvidenceView(QWidget *parent = nullptr);

    void present(const evidence::EvidenceFile &file);
    void clear();
    /// Chooses the file \p path.
    void select(const QString &path);

    PartListModel *model() const { return m_model; }
    CodeView *preview() const { return m_preview; }

private:
    QWidget *makeLeft();
    void showPart();

    PartListModel *m_model;
    TableView *m_table;
    CodeView *m_preview;
    Label *m_sum;
    Label *m_omitted;
};

} // namespace numauth::ui
